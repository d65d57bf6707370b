import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { freeSlug, isSlug, slugify } from '../../../src/domain/text/slug.ts';

describe('the slug of', () => {
  test.each([
    ['Trump’s Plan: What Now?', 'trumps-plan-what-now'],
    ["Trump's", 'trumps'],
    ['Trump´s', 'trumps'],
    ['Trump＇s', 'trumps'],
    ['Café à la crème', 'cafe-a-la-creme'],
    ['Straße, ẞ', 'strasse-ss'],
    ['Ærø, Œuvre, Łódź, Đà Nẵng', 'aero-oeuvre-lodz-da-nang'],
    ['Þór ða ısı İstanbul', 'thor-da-isi-istanbul'],
    ['R&D & more', 'r-and-d-and-more'],
    ['50% off, 100 %', '50-off-100'],
    ['50%off', '50off'],
    ['  --Hello,   world!--  ', 'hello-world'],
    ['U.S.–China', 'u-s-china'],
    ['😀 Fun', 'fun'],
    ['東京2020', '2020'],
    ['ﬁne １２', 'fine-12'],
  ])('%s', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  test('text without Latin letters is a hash that stays', () => {
    expect(slugify('東京')).toBe('item-130016b2');
    expect(slugify(' 東京 ', 'story')).toBe('story-130016b2');
    expect(slugify('大阪')).not.toBe(slugify('東京'));
    expect(slugify('& %')).toMatch(/^item-[0-9a-f]{8}$/);
  });

  test('the same text, composed or not', () => {
    expect(slugify('ガギ'.normalize('NFD'))).toBe(slugify('ガギ'.normalize('NFC')));
  });

  test('a long text is cut between words', () => {
    const slug = slugify('seventeen letters '.repeat(10));
    expect(slug).toBe('seventeen-letters-seventeen-letters-seventeen-letters-seventeen-letters');
    expect(slugify(`${'x'.repeat(80)} y`)).toBe('x'.repeat(80));
    expect(slugify('x'.repeat(100))).toBe('x'.repeat(80));
  });

  test('anything is a slug, and its own slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        const slug = slugify(text);
        expect(isSlug(slug)).toBe(true);
        expect(slugify(slug)).toBe(slug);
      }),
      { numRuns: 500 },
    );
  });
});

describe('isSlug', () => {
  test.each(['a', 'world', 'world-cup-2026', '2020', 'x'.repeat(80)])('%s', (slug) => {
    expect(isSlug(slug)).toBe(true);
  });

  test.each(['', '-', 'a-', '-a', 'a--b', 'A', 'é', 'a b', 'a/b', 'a\n', 'x'.repeat(81)])(
    'not %j',
    (text) => {
      expect(isSlug(text)).toBe(false);
    },
  );
});

describe('freeSlug', () => {
  const among = (...slugs: string[]) => {
    const taken = new Set(slugs);
    return (slug: string) => taken.has(slug);
  };

  test.each([
    ['rain', [], 'rain'],
    ['rain', ['rain'], 'rain-2'],
    ['rain', ['rain', 'rain-2', 'rain-3'], 'rain-4'],
    ['rain', ['rain-2'], 'rain'],
    ['x'.repeat(80), ['x'.repeat(80)], `${'x'.repeat(78)}-2`],
    [`${'x'.repeat(77)}-yz`, [`${'x'.repeat(77)}-yz`], `${'x'.repeat(77)}-2`],
  ])('%s, taken %j', (wanted, taken, free) => {
    expect(freeSlug(wanted, among(...taken))).toBe(free);
  });

  test('is a free slug that keeps the beginning', () => {
    const wanted = fc.string({ maxLength: 120 }).map((text) => slugify(text));
    fc.assert(
      fc.property(wanted, fc.integer({ min: 0, max: 120 }), (slug, count) => {
        const taken = new Set<string>();
        for (let i = 0; i <= count; i++) taken.add(freeSlug(slug, (each) => taken.has(each)));
        expect(taken.size).toBe(count + 1);
        expect([...taken].every((each) => isSlug(each) && each.startsWith(slug.slice(0, 70)))).toBe(
          true,
        );
      }),
      { numRuns: 50 },
    );
  });
});
