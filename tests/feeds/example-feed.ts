import type { Feed, FeedFormat, FeedItem } from '../../src/feeds/feed.ts';

const site = 'https://post.example';

/** Where a document is in each format. */
export function urls(path: string): Record<FeedFormat, string> {
  const at = (format: FeedFormat) => `${site}/feeds/${path}.${format}`;
  return { rss: at('rss'), atom: at('atom'), json: at('json'), ninjs: at('ninjs') };
}

/** Two authors, an image, notices, topics of every type, rights: all that a story can have. */
export const fullItem: FeedItem = {
  id: 'urn:uuid:0190c1d2-0000-7000-8000-000000000001',
  url: `${site}/business/energy/grid-link-delayed`,
  title: 'Grid link delayed <again> as R&D ship breaks down',
  language: 'en',
  summary: 'The cable ship Ægir & her crew lost a <thruster> on Monday.',
  contentHtml: '<p>The cable ship <em>Ægir</em> &amp; her crew lost a thruster.</p>',
  published: new Date('2026-11-02T09:30:00.250Z'),
  updated: new Date('2026-11-03T18:05:10.500Z'),
  authors: [
    { name: 'Zoë Lindqvist', url: `${site}/authors/zoe-lindqvist`, role: null },
    { name: 'Łukasz Wrona', url: `${site}/authors/lukasz-wrona`, role: 'Additional reporting' },
  ],
  section: { name: 'Energy', path: 'business/energy', url: `${site}/business/energy` },
  topics: [
    { name: 'Anna Berg', type: 'PERSON', url: `${site}/topics/anna-berg` },
    { name: 'Grid North', type: 'ORGANISATION', url: `${site}/topics/grid-north` },
    { name: 'Finland', type: 'PLACE', url: `${site}/topics/finland` },
    { name: 'Power cables', type: 'SUBJECT', url: `${site}/topics/power-cables` },
  ],
  image: {
    url: `${site}/media/aegir.jpg?width=1200&fit=cover`,
    mediaType: 'image/jpeg',
    width: 1200,
    height: 800,
    alt: 'A ship with a reel of cable on deck',
    caption: 'The Ægir in Turku, "her home port"',
    credit: 'Matti Laine/Grid North',
  },
  notices: [
    {
      kind: 'CORRECTION',
      text: 'The ship lost one thruster, not two.',
      at: new Date('2026-11-03T18:05:10.500Z'),
    },
    { kind: 'UPDATE', text: 'Adds the owner’s answer.', at: new Date('2026-11-02T12:00:00Z') },
  ],
  rights: { holder: 'Post Media', usageTerms: 'No use after 30 days.', aiUse: 'PROHIBITED' },
};

/** Nothing that a story can do without, and in another language than the feed. */
export const bareItem: FeedItem = {
  id: 'urn:uuid:0190c1d2-0000-7000-8000-000000000002',
  url: `${site}/kaappaus/lyhyesti`,
  title: 'Lyhyesti',
  language: 'fi',
  summary: 'Uutiset lyhyesti.',
  contentHtml: null,
  published: new Date('2026-11-01T05:00:00Z'),
  updated: new Date('2026-11-01T05:00:00Z'),
  authors: [],
  section: { name: 'News', path: 'news', url: `${site}/news` },
  topics: [],
  image: null,
  notices: [],
  rights: { holder: null, usageTerms: null, aiUse: null },
};

/** The subscription document of a front with all that a feed can say. */
export const exampleFeed: Feed = {
  id: 'urn:uuid:0190c1d2-0000-7000-8000-0000000000ff',
  title: 'The Post: Energy & cables',
  siteName: 'The Post',
  description: 'All on energy, <as it happens>',
  language: 'en',
  homeUrl: `${site}/business/energy`,
  selfUrls: urls('business/energy'),
  updated: new Date('2026-11-04T08:00:00Z'),
  history: { archived: false, current: null, previous: urls('business/energy/archive/7') },
  hubUrl: 'https://hub.example/?topic=a&b=c',
  terms: { copyright: '© 2026 Post Media', rslUrl: `${site}/license.xml` },
  items: [fullItem, bareItem],
  removed: [
    {
      id: 'urn:uuid:0190c1d2-0000-7000-8000-000000000003',
      at: new Date('2026-11-04T08:00:00Z'),
      reason: 'Withdrawn: the quotes & figures were invented.',
    },
    {
      id: 'urn:uuid:0190c1d2-0000-7000-8000-000000000004',
      at: new Date('2026-10-30T08:00:00Z'),
      reason: null,
    },
  ],
};

/** One of the pages of its past, with an older one before it. */
export const archivePage: Feed = {
  ...exampleFeed,
  selfUrls: urls('business/energy/archive/7'),
  history: {
    archived: true,
    current: urls('business/energy'),
    previous: urls('business/energy/archive/6'),
  },
};

/** A site that says nothing yet. */
export const emptyFeed: Feed = {
  ...exampleFeed,
  description: '',
  updated: null,
  history: { archived: false, current: null, previous: null },
  hubUrl: null,
  terms: { copyright: null, rslUrl: null },
  items: [],
  removed: [],
};
