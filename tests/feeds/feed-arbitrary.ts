import fc from 'fast-check';
import type { Feed, FeedFormat, FeedHistory, FeedItem } from '../../src/feeds/feed.ts';

/** What XML 1.0 can hold, and so what every format shall give back. */
export function storable(text: string): string {
  return [...text].filter((character) => isXmlCharacter(character.codePointAt(0)!)).join('');
}

function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
}

const nasty = fc.constantFrom(
  ...[
    ']]>',
    '<![CDATA[',
    '&amp;',
    '&#0;',
    '&nbsp;',
    '<!--',
    '-->',
    '<?xml?>',
    '<script>',
    '"',
    "'",
  ],
  ...['\0', '\u0008', '\u001F', '\r', '\r\n', '\n\n', '\t', ' ', '\u0085', '\u2028', '\u00AD'],
  ...['\uD800', '\uDC00', '\uFFFE', '\uFFFF', '\uFDD0', '\u{1FFFE}', '\u{10FFFF}', '\uFEFF'],
  ...['مرحبا', '\u202Eabc\u202C', '\u200F', '👩🏽‍🚀', 'e\u0301', '\\u0041', '%', '%2', '|', '#', '/'],
);
const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 });

/** Any text at all, lone surrogates and control characters too. */
export const anyText = fc
  .array(
    fc.oneof(
      nasty,
      fc.string({ unit: 'binary', maxLength: 12 }),
      units.map((codes) => String.fromCharCode(...codes)),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

/** Something is left of it even without what nothing can carry. */
const anyWords = anyText.map((text) => `x${text}`);

const anyUrl = anyText.map((text) => `https://post.example/${text}`);
/** In each format; of documents with different names they never meet. */
function anyUrls(name: string): fc.Arbitrary<Record<FeedFormat, string>> {
  const url = anyText.map((text) => `https://post.example/${name}/${text}`);
  return fc.record({ rss: url, atom: url, json: url, ninjs: url });
}
const anyId = fc.uuid().map((uuid) => `urn:uuid:${uuid}`);
const anyLanguage = fc.constantFrom('en', 'fi', 'pt-BR', 'zh-Hant-TW');
const anyDate = fc.date({
  min: new Date('1990-01-01'),
  max: new Date('2100-01-01'),
  noInvalidDate: true,
});
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary);

const anyItem: fc.Arbitrary<FeedItem> = fc.record({
  id: anyId,
  url: anyUrl,
  title: anyText,
  language: anyLanguage,
  summary: anyText,
  contentHtml: orNull(anyText),
  published: anyDate,
  updated: anyDate,
  authors: fc.array(fc.record({ name: anyText, url: anyUrl, role: orNull(anyText) }), {
    maxLength: 3,
  }),
  section: fc.record({ name: anyText, path: anyText, url: anyUrl }),
  topics: fc.array(
    fc.record({
      name: anyText,
      type: fc.constantFrom('PERSON', 'ORGANISATION', 'PLACE', 'SUBJECT'),
      url: anyUrl,
    }),
    { maxLength: 3 },
  ),
  image: orNull(
    fc.record({
      url: anyUrl,
      mediaType: fc.constantFrom('image/jpeg', 'image/avif'),
      width: fc.nat(),
      height: fc.nat(),
      alt: anyText,
      caption: orNull(anyText),
      credit: orNull(anyText),
    }),
  ),
  notices: fc.array(
    fc.record({
      kind: fc.constantFrom('CORRECTION', 'CLARIFICATION', 'UPDATE'),
      text: anyText,
      at: anyDate,
    }),
    { maxLength: 2 },
  ),
  rights: fc.record({
    holder: orNull(anyWords),
    usageTerms: orNull(anyWords),
    aiUse: orNull(fc.constantFrom('ALLOWED', 'PROHIBITED')),
  }),
});

const anyHistory: fc.Arbitrary<FeedHistory> = fc.oneof(
  fc.record({
    archived: fc.constant(false),
    current: fc.constant(null),
    previous: orNull(anyUrls('previous')),
  }),
  fc.record({
    archived: fc.constant(true),
    current: anyUrls('current'),
    previous: orNull(anyUrls('previous')),
  }),
);

export const anyFeed: fc.Arbitrary<Feed> = fc.record({
  id: anyId,
  title: anyText,
  siteName: anyWords,
  description: anyText,
  language: anyLanguage,
  homeUrl: anyUrl,
  selfUrls: anyUrls('self'),
  updated: orNull(anyDate),
  history: anyHistory,
  hubUrl: orNull(anyUrl),
  terms: fc.record({ copyright: orNull(anyText), rslUrl: orNull(anyUrl) }),
  items: fc.uniqueArray(anyItem, { maxLength: 3, selector: ({ id }) => id }),
  removed: fc.array(fc.record({ id: anyId, at: anyDate, reason: orNull(anyText) }), {
    maxLength: 2,
  }),
});
