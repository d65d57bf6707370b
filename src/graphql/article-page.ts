import { breadcrumbs, type Breadcrumb } from '../domain/article/breadcrumbs.ts';
import { relativeTime } from '../domain/article/last-update.ts';
import { minutesToRead, readingTimeLabel } from '../domain/article/reading-time.ts';
import { shareLinks, type ShareLink } from '../domain/article/share-links.ts';

import { ArticleRef, pathOf, urlOf } from './article.ts';
import { builder } from './builder.ts';
import { checkedLocale, localeArg } from './locale.ts';
import { lineage } from './section.ts';
import { absoluteUrl } from './urls.ts';

/** What a page prints around a story, made from the article by pure rules. */
const BreadcrumbRef = builder.objectRef<Breadcrumb>('Breadcrumb').implement({
  description: 'One step of the way from the front page to an article.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As it is printed.' }),
    path: t.exposeString('path', { description: 'On the site, with a leading slash.' }),
    url: t.string({
      description: 'The path as a whole address on the site.',
      resolve: (step, _args, { site }) => absoluteUrl(site, step.path),
    }),
  }),
});

const LastUpdateRef = builder.objectRef<Date>('LastUpdate').implement({
  description: 'The last update that readers are told about; a typo fix is none.',
  fields: (t) => ({
    at: t.field({ type: 'DateTime', description: 'When.', resolve: (at) => at }),
    relative: t.string({
      description: 'How long ago, in words: "10 hours ago". Right only at the time of asking.',
      freshFor: 5,
      args: localeArg,
      resolve: (at, { locale }, { now }) => relativeTime(at, now, checkedLocale(locale)),
    }),
  }),
});

const ReadingTimeRef = builder.objectRef<number>('ReadingTime').implement({
  description: 'How long the body takes to read.',
  fields: (t) => ({
    words: t.int({ description: 'Of the body.', resolve: (words) => words }),
    minutes: t.int({
      description: 'At 238 words a minute, rounded up; at least 1.',
      resolve: minutesToRead,
    }),
    label: t.string({
      description: 'As it is printed: "2 min read".',
      args: localeArg,
      resolve: (words, { locale }) => readingTimeLabel(minutesToRead(words), checkedLocale(locale)),
    }),
  }),
});

const ShareNetworkRef = builder.enumType('ShareNetwork', {
  description: 'Where a story can be shared.',
  values: {
    EMAIL: { description: "The reader's own mail program." },
    FACEBOOK: { description: 'facebook.com' },
    X: { description: 'x.com' },
    BLUESKY: { description: 'bsky.app' },
    LINKEDIN: { description: 'linkedin.com' },
    WHATSAPP: { description: 'WhatsApp, on the phone or the web.' },
  } as const,
});

const ShareLinkRef = builder.objectRef<ShareLink>('ShareLink').implement({
  description:
    "A link that opens a network's own form, filled in. Nothing is sent or tracked before that.",
  fields: (t) => ({
    network: t.expose('network', { type: ShareNetworkRef, description: 'Where to.' }),
    label: t.exposeString('label', { description: 'The name as readers know it.' }),
    url: t.exposeString('url', { description: 'To be put into a link as it is.' }),
  }),
});

builder.objectFields(ArticleRef, (t) => ({
  breadcrumbs: t.field({
    type: [BreadcrumbRef],
    description: 'Home, the sections from the top, the article itself.',
    resolve: async (article, _args, context) => {
      const sections = await lineage(context, article.sectionId);
      return breadcrumbs(sections, article.headline, await pathOf(article, {}, context));
    },
  }),
  lastUpdate: t.field({
    type: LastUpdateRef,
    description: 'The last update that readers are told about; at first, the publication.',
    resolve: ({ updatedAt }) => updatedAt,
  }),
  readingTime: t.field({
    type: ReadingTimeRef,
    description: 'How long the body takes to read.',
    resolve: ({ words }) => words,
  }),
  shareLinks: t.field({
    type: [ShareLinkRef],
    description: 'One for each network.',
    resolve: async (article, _args, context) =>
      shareLinks({ url: await urlOf(article, {}, context), headline: article.headline }),
  }),
}));
