import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { jsonLd, scriptSafe, type JsonLdInput } from '../../../src/domain/article/json-ld.ts';
import { noRights } from '../../../src/domain/article/rights.ts';
import { hour } from '../../support/newsroom.ts';

const at = (path: string) => `https://tide.example${path}`;
const tide = { name: 'The Tide', url: at('/') };
const ann = { name: 'Ann Lee', url: at('/authors/ann-lee') };
const bob = { name: 'Bob Ray', url: at('/authors/bob-ray') };
const steps = [
  { name: 'Home', url: at('/') },
  { name: 'World', url: at('/world') },
  { name: 'Rain', url: at('/world/rain') },
];

const article: JsonLdInput['article'] = {
  ...{ id: '019b76da-a800-7004-86a3-a932d577a027', revision: 2, slug: 'rain', sectionId: 'world' },
  ...{ headline: 'Rain', standfirst: null, language: 'en-GB', words: 240, notices: [] },
  ...{ rights: noRights, publishedAt: hour(1), updatedAt: hour(3) },
};

const bare: JsonLdInput = {
  ...{ article, url: at('/world/rain'), section: 'World', breadcrumbs: steps },
  ...{ byline: [], topics: [], image: null, publisher: tide },
};

/** The first node as it is once it has been sent. */
function nodeOf(changes: Partial<JsonLdInput>, node = 0): Record<string, unknown> {
  const sent = JSON.parse(scriptSafe(jsonLd({ ...bare, ...changes }))) as {
    '@graph': Record<string, unknown>[];
  };
  return sent['@graph'][node]!;
}

const withRights = (rights: Partial<typeof noRights>) =>
  nodeOf({ byline: [ann], article: { ...article, rights: { ...noRights, ...rights } } });

it('says nothing of what a story does not have', () => {
  expect(nodeOf({})).toEqual({
    '@type': 'NewsArticle',
    '@id': 'urn:uuid:019b76da-a800-7004-86a3-a932d577a027',
    url: at('/world/rain'),
    mainEntityOfPage: at('/world/rain'),
    headline: 'Rain',
    datePublished: '2026-03-01T10:00:00.000Z',
    dateModified: '2026-03-01T12:00:00.000Z',
    inLanguage: 'en-GB',
    articleSection: 'World',
    publisher: { '@type': 'Organization', ...tide },
    wordCount: 240,
    isAccessibleForFree: true,
  });
});

it('describes what it is about, by their kinds', () => {
  const topics = (['PERSON', 'ORGANISATION', 'PLACE', 'SUBJECT'] as const).map((type) => ({
    ...{ name: type, type, url: at(`/topics/${type}`) },
  }));
  const { about, keywords, description } = nodeOf({
    topics,
    article: { ...article, standfirst: 'Again' },
  });
  expect(keywords).toEqual(['PERSON', 'ORGANISATION', 'PLACE', 'SUBJECT']);
  expect(about).toEqual([
    { '@type': 'Person', name: 'PERSON', url: at('/topics/PERSON') },
    { '@type': 'Organization', name: 'ORGANISATION', url: at('/topics/ORGANISATION') },
    { '@type': 'Place', name: 'PLACE', url: at('/topics/PLACE') },
    { '@type': 'Thing', name: 'SUBJECT', url: at('/topics/SUBJECT') },
  ]);
  expect(description).toBe('Again');
});

it("names authors in the byline's order", () => {
  expect(nodeOf({ byline: [bob, ann] })['author']).toEqual([
    { '@type': 'Person', ...bob },
    { '@type': 'Person', ...ann },
  ]);
});

it('describes the picture', () => {
  const image = {
    ...{ id: 'a', url: at('/media/a.jpg'), alt: 'A', width: 4, height: 3, mediaType: 'image/jpeg' },
    ...{ caption: 'Noon', credit: 'Ada Flood' },
  };
  const described = { '@type': 'ImageObject', url: at('/media/a.jpg'), width: 4, height: 3 };
  expect(nodeOf({ image })['image']).toEqual({
    ...{ ...described, caption: 'Noon', creditText: 'Ada Flood' },
  });
  expect(nodeOf({ image: { ...image, caption: null, credit: null } })['image']).toEqual(described);
});

it('lists corrections, and of notices these alone', () => {
  const notices = (['CORRECTION', 'CLARIFICATION', 'UPDATE'] as const).map((kind) => ({
    ...{ kind, text: kind, at: hour(2) },
  }));
  expect(nodeOf({ article: { ...article, notices } })['correction']).toEqual([
    { '@type': 'CorrectionComment', text: 'CORRECTION', datePublished: '2026-03-01T11:00:00.000Z' },
  ]);
});

describe('the holder of the rights', () => {
  it.each([
    ['who wrote the story', 'Ann Lee', { '@type': 'Person', ...ann }],
    ['who publishes it', 'The Tide', { '@type': 'Organization', ...tide }],
    ['who is none of ours', 'A Wire', { '@type': 'Organization', name: 'A Wire' }],
  ])('%s', (_who, holder, expected) => {
    expect(withRights({ holder })['copyrightHolder']).toEqual(expected);
  });
});

describe('the usage terms', () => {
  it.each([
    ['an address', 'https://tide.example/by', { license: 'https://tide.example/by' }],
    ['words', 'Ask first', { usageInfo: { '@type': 'CreativeWork', text: 'Ask first' } }],
    [
      'words that begin like an address',
      'https://tide.example or ask',
      {
        usageInfo: { '@type': 'CreativeWork', text: 'https://tide.example or ask' },
      },
    ],
  ])('%s', (_what, usageTerms, expected) => {
    const { license, usageInfo } = withRights({ usageTerms });
    expect({ license, usageInfo }).toEqual({
      license: undefined,
      usageInfo: undefined,
      ...expected,
    });
  });
});

it('shows the way from the front page', () => {
  const items = steps.map(({ name, url }, index) => ({
    ...{ '@type': 'ListItem', position: index + 1, name, item: url },
  }));
  expect(nodeOf({}, 1)).toEqual({ '@type': 'BreadcrumbList', itemListElement: items });
});

it('whatever is written into a story ends no element of a page, and is read as it was written', () => {
  const pieces = [
    '</script>',
    '<!--',
    '<script>',
    ']]>',
    '\u2028',
    '\\',
    '"',
    '&lt;',
    'é',
    '\uD83D',
  ];
  const texts = fc.array(fc.constantFrom(...pieces)).map((found) => found.join(''));
  fc.assert(
    fc.property(texts, (headline) => {
      const text = scriptSafe(jsonLd({ ...bare, article: { ...article, headline } }));
      expect(text).not.toContain('<');
      expect((JSON.parse(text) as { '@graph': unknown[] })['@graph'][0]).toMatchObject({
        headline,
      });
    }),
  );
});
