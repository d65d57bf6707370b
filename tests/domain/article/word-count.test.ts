import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countWords } from '../../../src/domain/article/word-count.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const bySegmenter = (text: string) =>
  [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;

describe('words of', () => {
  test.each([
    ['', 0],
    [' — … 😀 ', 0],
    ['Trump’s plan isn’t on.', 4],
    ['The U.S. paid $1,234.50', 4],
    ['a well-known e-mail', 5],
    ['Привет, мир', 2],
    ['مرحبا بالعالم', 2],
    ['हिन्दी में लिखा', 3],
    ['안녕하세요 세계', 2],
    ['ภาษาไทย', 2],
    ['我喜欢读书', 3],
    ['東京で 3 new iPhones', 5],
  ])('%j', (text, words) => {
    expect(countWords(text)).toBe(words);
    expect(bySegmenter(text)).toBe(words);
  });

  test('as many as the Segmenter finds in prose', () => {
    const word = fc.constantFrom(
      'rain',
      "don't",
      'L’été',
      'Łódź',
      'мир',
      '1,234.5',
      '50%',
      'U.S.',
      'x.',
      '3rd',
      '東京',
      '"so"',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        expect(countWords(words.join(' '))).toBe(bySegmenter(words.join(' ')));
      }),
    );
  });

  test('a word of any length', () => {
    expect(countWords('a'.repeat(1000))).toBe(1);
  });

  test('a long text in pieces: no word is lost between them', () => {
    expect(countWords(`東京 ${'word '.repeat(1000)}`)).toBe(1001);
  });
});

describe('a megabyte takes a moment; in quadratic time it would be minutes', () => {
  test.each([
    ['English', 'The administration has stopped a set of sanctions. '],
    ['Russian', 'Привет мир, как дела? '],
    ['Japanese', '東京で新しい博物館が開館した。'],
    ['Thai', 'การทดสอบภาษาไทย'],
    ['mixed', '東 a '],
    ['one word', 'a'],
    ['no word', '. '],
  ])('%s', (_, unit) => {
    const text = unit.repeat(Math.floor(1_000_000 / Buffer.byteLength(unit)));
    const start = performance.now();
    expect(countWords(text)).toBeGreaterThanOrEqual(0);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
