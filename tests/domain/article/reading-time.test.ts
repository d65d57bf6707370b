import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import {
  minutesToRead,
  readingTime,
  readingTimeLabel,
} from '../../../src/domain/article/reading-time.ts';
import { parseCapture } from '../../../src/domain/capture/parse-capture.ts';

describe('reading time', () => {
  test.each([
    ['', { words: 0, minutes: 1 }],
    ['One word', { words: 2, minutes: 1 }],
    ['word '.repeat(238), { words: 238, minutes: 1 }],
    ['word '.repeat(239), { words: 239, minutes: 2 }],
    ['我喜欢读书。', { words: 3, minutes: 1 }],
  ])('of a text', (text, time) => {
    expect(readingTime(text)).toEqual(time);
  });

  test('of the capture is what its page says', () => {
    const fixture = new URL('../capture/fixtures/trump-spy-agency.txt', import.meta.url);
    const capture = parseCapture(readFileSync(fixture, 'utf8'), new Date('2025-12-04'));
    const { minutes } = readingTime(capture.paragraphs.join('\n\n'));
    expect(minutes).toBe(2);
    expect(minutes).toBe(capture.readingMinutes);
  });

  test('of words already counted', () => {
    expect([0, 1, 238, 239, 2380].map(minutesToRead)).toEqual([1, 1, 1, 2, 10]);
  });
});

describe('the label', () => {
  test.each([
    ['en', '2 min read'],
    ['en-GB', '2 min read'],
    ['de-AT', '2 Min. Lesezeit'],
    ['fr', '2 min de lecture'],
    ['es-MX', '2 min de lectura'],
    ['it', '2 min di lettura'],
    ['nl', '2 min leestijd'],
    ['pt-BR', '2 min de leitura'],
    ['pl', '2 min czytania'],
    ['sv', '2 min lästid'],
    ['da', '2 min. læsetid'],
    ['nb', '2 min lesetid'],
    ['no', '2 min lesetid'],
    ['fi', '2 min lukuaika'],
    ['ja', '2分で読めます'],
    ['zh-CN', '阅读需2分钟'],
    ['zh-TW', '閱讀需2分鐘'],
    ['cs', '2 min'],
    ['ko', '2분'],
    ['tlh', '2 min'],
  ])('in %s', (locale, label) => {
    expect(readingTimeLabel(2, locale)).toBe(label);
  });

  test('writes numbers as the locale does', () => {
    expect(readingTimeLabel(1234, 'en')).toBe('1,234 min read');
    expect(readingTimeLabel(1234, 'de')).toBe('1.234 Min. Lesezeit');
  });

  test('needs a locale', () => {
    expect(() => readingTimeLabel(2, 'no such')).toThrow(RangeError);
  });
});
