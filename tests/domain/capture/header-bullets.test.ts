import { describe, expect, test } from '@jest/globals';
import { captureLines } from '../../../src/domain/capture/capture-lines.ts';
import {
  bulletText,
  countHeaderBullets,
  readHeaderBullets,
} from '../../../src/domain/capture/header-bullets.ts';
import { capturedAt } from './sample-capture.ts';

const read = (text: string) => readHeaderBullets(captureLines(text), capturedAt);
const nothing = { lastUpdate: null, views: null, readingMinutes: null, section: null, authors: [] };

test.each(['— x', '– x', '- x', '• x', '* x', '•x', '—x'])('a bullet: %s', (line) => {
  expect(bulletText(line)).toBe('x');
});

test.each(['x', '-5 degrees', '**bold**', '—', ''])('no bullet: %j', (line) => {
  expect(bulletText(line)).toBeNull();
});

describe('a bullet says', () => {
  test.each([
    ['— Last update: 10 hours ago', { lastUpdate: new Date('2025-12-04T02:00:00Z') }],
    ['• LAST UPDATED 1 day ago', { lastUpdate: new Date('2025-12-03T12:00:00Z') }],
    ['- Updated: October 12, 2025', { lastUpdate: new Date('2025-10-12T00:00:00Z') }],
    ['— 2 min read', { readingMinutes: 2 }],
    ['— 12 mins', { readingMinutes: 12 }],
    ['— 5-minute read', { readingMinutes: 5 }],
    ['— Reading time: 3 minutes', { readingMinutes: 3 }],
    ['— 618 Views', { views: 618 }],
    ['— Views: 1.2K', { views: 1200 }],
    ['— 1 View', { views: 1 }],
    ['— POLITICS', { section: 'POLITICS' }],
    ['— Long read', { section: 'Long read' }],
    ['— U.S.', { section: 'U.S.' }],
    ['— By Ann Lee', { authors: ['Ann Lee'] }],
    ['— Photo: AP', {}],
    ['— 12 Comments', {}],
    ['— A short sentence.', {}],
  ])('%s', (line, fact) => {
    expect(read(line)).toEqual({ ...nothing, ...fact });
  });

  test('what the first of its kind says', () => {
    expect(read('— 1 View\n— SPORT\n— 2 Views\n— WORLD')).toEqual({
      ...nothing,
      views: 1,
      section: 'SPORT',
    });
  });
});

describe('header bullets', () => {
  test.each([
    ['all in a run with a fact', '— Photo: AP.\n— 2 min read\n— SPORT\nTitle', 3],
    ['up to a blank line', '— 2 min read\n\n— No, she said.', 1],
    ['a section alone', '— SPORT\n\nTitle', 1],
    ['not a dash that opens speech', '— No, she said.', 0],
    ['not a long line', `— ${'So '.repeat(21)}`, 0],
    ['not a list', '- apples\n- pears', 0],
    ['not prose', 'Title\n— 2 min read', 0],
  ])('%s', (_, text, count) => {
    expect(countHeaderBullets(captureLines(text))).toBe(count);
  });
});
