import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CaptureError } from '../../../src/domain/capture/capture.ts';
import { parse, parseSample, sample, spyAgency } from './sample-capture.ts';

const everything = parse(sample());
const fields = (changed: Parameters<typeof sample>[0]) => parseSample(changed ?? {});

describe('a capture', () => {
  test('of a whole page', () => {
    expect(parse(spyAgency)).toEqual({
      headline: 'Trump Abandons Plan to Penalize Spy Agency to Prevent Angering Dictator',
      sections: [{ name: 'POLITICS', slug: 'politics' }],
      paragraphs: expect.arrayContaining([
        expect.stringMatching(/^Additionally, .* with China\.$/),
      ]),
      lastUpdate: new Date('2025-12-04T02:00:00Z'),
      views: 618,
      readingMinutes: 2,
      authors: ['Ethan Caldwell'],
    });
    expect(parse(spyAgency).paragraphs).toHaveLength(6);
  });

  test('of the sample page', () => {
    expect(everything).toEqual({
      headline: 'Rain stops play',
      sections: [{ name: 'SPORT', slug: 'sport' }],
      paragraphs: ['It rained.', 'Nobody played.'],
      lastUpdate: new Date('2025-12-04T02:00:00Z'),
      views: 618,
      readingMinutes: 2,
      authors: ['Ann Lee'],
    });
  });

  test.each([
    ['Windows line ends', sample().replaceAll('\n', '\r\n')],
    ['old Mac line ends', sample().replaceAll('\n', '\r')],
    ['a byte-order mark', `\uFEFF${sample()}`],
    ['no-break spaces', sample().replaceAll(' ', '\u00A0')],
    ['lines that only look blank', sample().replaceAll('\n\n', '\n \u200B\t\n')],
    ['blank lines before, after and between', `\n\n${sample().replaceAll('\n', '\n\n')}\n\n`],
    ['up to three stray control characters', sample().replace('Rain', '\u0007R\u0008ain')],
  ])('reads the same with %s', (_, text) => {
    expect(parse(text)).toEqual(everything);
  });
});

describe('without', () => {
  test.each([
    ['breadcrumbs', { crumbs: '' }, {}],
    ['bullets', { bullets: '' }, { lastUpdate: null, views: null, readingMinutes: null }],
    ['the second title', { repeat: '\n' }, {}],
    ['an author', { footer: 'Share\n' }, { authors: [] }],
    ['Share', { footer: 'Author: Ann Lee' }, {}],
    ['a footer', { footer: '' }, { authors: [] }],
    [
      'any section',
      { crumbs: '', bullets: '— 618 Views\n— 2 min read\n— Last update: 10h ago\n' },
      { sections: [] },
    ],
  ])('%s', (_, changed, missing) => {
    expect(fields(changed)).toEqual({ ...everything, ...missing });
  });

  test('all but a title and a paragraph', () => {
    expect(parse('Rain stops play\n\nIt rained.')).toEqual({
      headline: 'Rain stops play',
      sections: [],
      paragraphs: ['It rained.'],
      lastUpdate: null,
      views: null,
      readingMinutes: null,
      authors: [],
    });
  });
});

describe('the section', () => {
  test('is every crumb between Home and the headline', () => {
    const crumbs = '  1. Home\n  2. WORLD\n  3. Côte d’Azur\n  4. RAIN  STOPS PLAY\n';
    expect(fields({ crumbs }).sections).toEqual([
      { name: 'WORLD', slug: 'world' },
      { name: 'Côte d’Azur', slug: 'cote-dazur' },
    ]);
  });

  test('comes from the bullet when the crumbs name none', () => {
    const crumbs = '  1. HOME\n  2. Rain stops play\n';
    expect(fields({ crumbs }).sections).toEqual([{ name: 'SPORT', slug: 'sport' }]);
    expect(fields({ crumbs: '' }).sections).toEqual([{ name: 'SPORT', slug: 'sport' }]);
  });
});

describe('what looks like header or footer in the body stays there', () => {
  test.each([
    ['an author line', 'He wrote\nAuthor: Bob\non the cover.'],
    ['a by-line', 'They left\nBy Monday\nNight.'],
    ['a dash', '— No, she said.'],
    ['a short dash line', '- Apples'],
    ['a numbered line', '1. Go home'],
    ['views', 'He has 12 Views'],
    ['markup', '<b>Rain</b> &amp; **more**'],
    ['a lone word', 'Now\nShare\nit all.'],
  ])('%s', (_, first) => {
    expect(fields({ body: `${first}\n\nNobody played.\n\n` })).toEqual({
      ...everything,
      paragraphs: [first.replaceAll('\n', ' '), 'Nobody played.'],
    });
  });

  test('whatever comes after Share is not the story', () => {
    const footer = 'Author: Ann Lee\n\nShare\n\nRelated\n\nAuthor: Bob Ray\n\nShare\n';
    expect(fields({ footer })).toEqual(everything);
  });

  test('a hard-wrapped capture reads like the same capture unwrapped', () => {
    const wrapped = spyAgency.replace(/(.{1,60})(?: |$)/gm, '$1\n').replace(/\n\n\n+/g, '\n\n');
    const tight = wrapped.replace(/\n\n( {2}\d|•)/g, '\n$1');
    expect(parse(tight)).toEqual(parse(spyAgency));
  });
});

describe('any paragraphs', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const paragraph = fc
    .array(word, { minLength: 3, maxLength: 20 })
    .map((words) => `So ${words.join(' ')}.`);

  test('come out as they went in', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1 }), (paragraphs) => {
        expect(fields({ body: `${paragraphs.join('\n\n')}\n\n` }).paragraphs).toEqual(paragraphs);
      }),
    );
  });

  test('any text is a capture or a CaptureError with a line of it', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '',
        '1. HOME',
        '2. SPORT',
        '— 5 Views',
        'By Ann Lee',
        'Author: Bob',
        'Share',
        '— x',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        try {
          expect(parse(lines.join('\n')).paragraphs.length).toBeGreaterThan(0);
        } catch (error) {
          if (!(error instanceof CaptureError)) throw error;
          expect(error.line).toBeGreaterThanOrEqual(1);
          expect(error.line).toBeLessThanOrEqual(Math.max(1, lines.length));
        }
      }),
      { numRuns: 500 },
    );
  });
});
