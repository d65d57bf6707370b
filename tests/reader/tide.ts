import {
  ArticlePageDocument,
  AuthorPageDocument,
  ResolvePathDocument,
  SectionFrontDocument,
  SiteFrontDocument,
  TopicPageDocument,
  type ResolvePathQuery,
} from '../../src/client/operations.generated.ts';
import { createReader } from '../../src/reader/reader.ts';
import { apiOf, on } from './api.ts';
import { article, ethan, feedsAt, front, section, site, storyPage } from './examples.ts';

const noStories = storyPage([]);
const europe = section({ name: 'Europe', path: '/world/europe' });

/** A site with one story, two sections, an author and a topic; nothing has ever moved but `resolve`. */
export const tide = (resolve: ResolvePathQuery['resolve'] = null) => [
  on(ArticlePageDocument, ({ slug }) => ({
    ...{ article: slug === 'rain' ? article() : null, feeds: feedsAt('') },
  })),
  on(SiteFrontDocument, () => front(noStories)),
  on(SectionFrontDocument, ({ path }) => ({
    section: [section(), europe].find((each) => each.path === path.replace(/\/$/, '')) ?? null,
  })),
  on(AuthorPageDocument, ({ slug }) => ({
    author:
      slug === 'ethan-caldwell'
        ? { ...ethan, jobTitle: null, bio: null, articles: noStories, feeds: feedsAt(ethan.path) }
        : null,
  })),
  on(TopicPageDocument, () => ({
    topic: {
      name: 'Rain',
      type: 'SUBJECT' as const,
      description: null,
      path: '/topics/rain',
      feeds: feedsAt('/topics/rain'),
      articles: noStories,
    },
  })),
  on(ResolvePathDocument, () => ({ resolve })),
];

/** What a reader of that site, or of another API, is answered. */
export const get = (path: string, answers = tide(), init: RequestInit = {}) =>
  createReader({ site })(new Request(`https://tide.example${path}`, init), apiOf(...answers));
