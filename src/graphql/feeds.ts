import { feedPath, type FeedFormat } from '../domain/address/feed-paths.ts';
import { authorPath, sectionPath, topicPath } from '../domain/address/paths.ts';
import { AuthorRef } from './author.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { SectionRef } from './section.ts';
import { TopicRef } from './topic.ts';
import { absoluteUrl } from './urls.ts';

/** Path of the page whose articles the feeds carry. */
interface Feeds {
  page: string;
}

const inFormat =
  (format: FeedFormat) =>
  ({ page }: Feeds, _args: object, { site }: Context) =>
    absoluteUrl(site, feedPath(page, format));

const FeedsRef = builder.objectRef<Feeds>('Feeds').implement({
  description: 'Where the latest articles of a list can be subscribed to: absolute addresses.',
  fields: (t) => ({
    rss: t.string({ description: 'RSS 2.0.', resolve: inFormat('rss') }),
    atom: t.string({ description: 'Atom (RFC 4287).', resolve: inFormat('atom') }),
    json: t.string({ description: 'JSON Feed 1.1.', resolve: inFormat('json') }),
    ninjs: t.string({ description: 'ninjs, for newsrooms (IPTC).', resolve: inFormat('ninjs') }),
  }),
});

builder.queryField('feeds', (t) =>
  t.field({
    type: FeedsRef,
    description: 'The feeds of all articles.',
    resolve: () => ({ page: '/' }),
  }),
);

builder.objectField(SectionRef, 'feeds', (t) =>
  t.field({
    type: FeedsRef,
    description: 'The feeds of its articles, with those of all sections below it.',
    resolve: (section) => ({ page: sectionPath(section) }),
  }),
);

builder.objectField(AuthorRef, 'feeds', (t) =>
  t.field({
    type: FeedsRef,
    description: 'The feeds of what they are named in the byline of.',
    resolve: (author) => ({ page: authorPath(author) }),
  }),
);

builder.objectField(TopicRef, 'feeds', (t) =>
  t.field({
    type: FeedsRef,
    description: 'The feeds of what is about it.',
    resolve: (topic) => ({ page: topicPath(topic) }),
  }),
);
