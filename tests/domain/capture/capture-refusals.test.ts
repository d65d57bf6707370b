import { describe, expect, test } from '@jest/globals';
import { CaptureError } from '../../../src/domain/capture/capture.ts';
import { parse, sample } from './sample-capture.ts';

function refusal(text: string): { line: number; reason: string } {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof CaptureError) return { line: error.line, reason: error.reason };
    throw error;
  }
  throw new Error('The capture was not refused');
}

describe('refused, with the line', () => {
  test.each([
    ['an empty text', '', 1, /empty/],
    ['only white space', ' \n\r\n\t\u00A0\n', 1, /empty/],
    ['a NUL', 'Title\n\nBo\0dy', 3, /NUL.*UTF-8/],
    ['many undecodable characters', 'Title\n\n\uFFFD\uFFFD\n\uFFFD\uFFFD', 4, /UTF-8/],
    ['many control characters', '\u0001\u0002\u0003\u0004', 1, /UTF-8/],
    ['half emoji', `Title\n\n${'\uD83D '.repeat(4)}`, 3, /UTF-8/],
    ['crumbs but no title', sample({ title: '\n' }), 2, /no headline.*first line/],
    ['crumbs without Home but no title', '1. SPORT\n2. Rain\n— 5 Views\n\nBody', 1, /no headline/],
    ['bullets but no title', sample({ title: '', crumbs: '' }), 1, /no headline/],
    ['a footer only', 'Author: Ann Lee\n\nShare', 1, /no headline/],
    ['furniture only', 'Share\n\nBody', 1, /no headline/],
    ['a long title', `${'x'.repeat(301)}\n\nBody`, 1, /301 characters.*300/],
    ['a title alone', 'Title\n', 1, /no body.*paragraph/],
    ['header and footer only', sample({ body: '' }), 14, /no body/],
    [
      'an unreadable last update',
      sample().replace('10 hours ago', 'soon'),
      6,
      /"soon".*10 hours ago/,
    ],
    ['a last update without a time', sample().replace(' 10 hours ago', ''), 6, /""/],
    ['a last update in the future', sample().replace('10 hours ago', '2026-01-01'), 6, /future/],
    ['unreadable views', sample().replace('618', 'many'), 8, /"many Views".*12,431/],
    ['views without a number', sample().replace('618 ', ''), 8, /"Views"/],
    ['over 1 MiB', `Title\n\n${'é'.repeat(524_300)}`, 1, /1048607 bytes.*1048576/],
  ])('%s', (_, text, line, reason) => {
    expect(refusal(text)).toEqual({ line, reason: expect.stringMatching(reason) });
  });

  test('line numbers are those of the file, whatever its line ends', () => {
    const text = sample().replace('618', 'many');
    expect(refusal(text.replaceAll('\n', '\r\n')).line).toBe(8);
    expect(refusal(text.replaceAll('\n', '\r')).line).toBe(8);
  });

  test('the message has both', () => {
    expect(() => parse('Title')).toThrow('line 1: There is no body');
  });
});

describe('not refused', () => {
  test.each([
    ['a title of 300 characters', `${'😀'.repeat(300)}\n\nBody`],
    ['1 MiB', `Title\n\n${'x'.repeat(1024 * 1024 - 7)}`],
    ['three undecodable characters', 'Title\n\nCaf\uFFFD \uFFFD \uFFFD'],
  ])('%s', (_, text) => {
    expect(() => parse(text)).not.toThrow();
  });
});

describe('a hostile megabyte is read in a moment; in quadratic time it would be minutes', () => {
  test.each([
    ['Share\n\n'],
    ['Author: Bob\n\n'],
    ['By Ann Lee\n\n'],
    ['— 5 Views\n'],
    ['— x\n\n'],
    ['1. HOME\n'],
    ['Title '],
    ['Title\n'],
    ['views '],
    ['. '],
    ['a, and '],
    ['\u200B'],
  ])('of %j', (unit) => {
    const text = `Title\n\n${unit.repeat(Math.floor(1_000_000 / Buffer.byteLength(unit)))}end`;
    const start = performance.now();
    try {
      parse(text);
    } catch (error) {
      expect(error).toBeInstanceOf(CaptureError);
    }
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
