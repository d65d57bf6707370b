import { describe, expect, test } from '@jest/globals';
import { renderAtom } from '../../../src/feeds/render/atom.ts';
import { archivePage, emptyFeed, exampleFeed, fullItem } from '../example-feed.ts';
import { children, readXml, texts, type XmlNode } from '../read-xml.ts';

const feed = readXml(renderAtom(exampleFeed));
const [full, bare] = children(feed, 'atom:entry') as [XmlNode, XmlNode];

const links = (node: XmlNode) =>
  children(node, 'atom:link').map(({ attributes }) => [
    attributes['rel'],
    attributes['type'],
    attributes['href'],
  ]);

describe('the feed', () => {
  test.each([
    ['atom:id', ['urn:uuid:0190c1d2-0000-7000-8000-0000000000ff']],
    ['atom:title', ['The Post: Energy & cables']],
    ['atom:subtitle', ['All on energy, <as it happens>']],
    ['atom:updated', ['2026-11-04T08:00:00.000Z']],
    ['atom:rights', ['© 2026 Post Media']],
    ['fh:archive', []],
  ])('has %s %j', (name, expected) => {
    expect(texts(feed, name)).toEqual(expected);
  });

  test('is by the site and in its language', () => {
    expect(texts(children(feed, 'atom:author')[0]!, 'atom:name')).toEqual(['The Post']);
    expect(feed.attributes['xml:lang']).toBe('en');
  });

  test('links to its page, itself, its hub, its licence and the page before it', () => {
    expect(links(feed)).toEqual([
      ['alternate', 'text/html', 'https://post.example/business/energy'],
      ['self', 'application/atom+xml', 'https://post.example/feeds/business/energy.atom'],
      ['hub', undefined, 'https://hub.example/?topic=a&b=c'],
      ['license', 'application/rsl+xml', 'https://post.example/license.xml'],
      [
        'prev-archive',
        'application/atom+xml',
        'https://post.example/feeds/business/energy/archive/7.atom',
      ],
    ]);
  });

  test('names what was removed, when and why', () => {
    const removed = children(feed, 'at:deleted-entry');
    expect(removed.map((node) => [node.attributes, texts(node, 'at:comment')])).toEqual([
      [
        {
          ref: 'urn:uuid:0190c1d2-0000-7000-8000-000000000003',
          when: '2026-11-04T08:00:00.000Z',
        },
        ['Withdrawn: the quotes & figures were invented.'],
      ],
      [
        {
          ref: 'urn:uuid:0190c1d2-0000-7000-8000-000000000004',
          when: '2026-10-30T08:00:00.000Z',
        },
        [],
      ],
    ]);
  });
});

describe('an entry', () => {
  test.each([
    ['atom:id', ['urn:uuid:0190c1d2-0000-7000-8000-000000000001']],
    ['atom:title', ['Grid link delayed <again> as R&D ship breaks down']],
    ['atom:published', ['2026-11-02T09:30:00.250Z']],
    ['atom:updated', ['2026-11-03T18:05:10.500Z']],
    ['atom:summary', ['The cable ship Ægir & her crew lost a <thruster> on Monday.']],
    ['atom:content', [fullItem.contentHtml]],
    ['atom:rights', ['© Post Media. No use after 30 days.']],
  ])('has %s %j', (name, expected) => {
    expect(texts(full, name)).toEqual(expected);
  });

  test('says which text is HTML', () => {
    const typed = children(full, 'atom:summary', 'atom:content');
    expect(typed.map(({ attributes }) => attributes['type'])).toEqual(['text', 'html']);
  });

  test('links to its page', () => {
    expect(links(full)).toEqual([['alternate', 'text/html', fullItem.url]]);
  });

  test('has its authors in order, each with a page', () => {
    const authors = children(full, 'atom:author');
    expect(authors.map(({ children }) => children.map(({ text }) => text))).toEqual([
      ['Zoë Lindqvist', 'https://post.example/authors/zoe-lindqvist'],
      ['Łukasz Wrona', 'https://post.example/authors/lukasz-wrona'],
    ]);
  });

  test('has categories of every kind', () => {
    expect(children(full, 'atom:category').map(({ attributes }) => attributes)).toEqual([
      { term: 'Energy', scheme: 'https://schema.org/articleSection' },
      { term: 'Anna Berg', scheme: 'https://schema.org/Person' },
      { term: 'Grid North', scheme: 'https://schema.org/Organization' },
      { term: 'Finland', scheme: 'https://schema.org/Place' },
      { term: 'Power cables', scheme: 'https://schema.org/DefinedTerm' },
    ]);
  });

  test('has its image and its RSL licence', () => {
    expect(children(full, 'media:content', 'rsl:content')).toMatchObject([
      { attributes: { type: 'image/jpeg', width: '1200', height: '800' } },
      { attributes: { url: fullItem.url } },
    ]);
  });

  test('with nothing more than it needs has nothing more, and says its own language', () => {
    expect(bare.attributes).toEqual({ 'xml:lang': 'fi' });
    expect(bare.children.map(({ name }) => name)).toEqual([
      'atom:id',
      'atom:link',
      'atom:title',
      'atom:updated',
      'atom:published',
      'atom:category',
      'atom:summary',
    ]);
  });
});

test('a page of the past says that it never changes, and where the newest is', () => {
  const page = readXml(renderAtom(archivePage));
  expect(children(page, 'fh:archive')).toHaveLength(1);
  expect(links(page).map(([rel]) => rel)).toEqual([
    'alternate',
    'self',
    'license',
    'current',
    'prev-archive',
  ]);
});

test('a feed of nothing was updated at an instant that never moves', () => {
  expect(texts(readXml(renderAtom(emptyFeed)), 'atom:updated')).toEqual([
    '1970-01-01T00:00:00.000Z',
  ]);
});
