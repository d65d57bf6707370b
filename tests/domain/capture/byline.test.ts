import { describe, expect, test } from '@jest/globals';
import {
  bylineAuthors,
  distinctNames,
  labelledAuthors,
} from '../../../src/domain/capture/byline.ts';
import { parseSample } from './sample-capture.ts';

describe('a byline', () => {
  test.each([
    ['Author: Ethan Caldwell', ['Ethan Caldwell']],
    ['AUTHOR : Ethan Caldwell', ['Ethan Caldwell']],
    ['Author: A, B and C', ['A', 'B', 'C']],
    ['Author: A, B, and C', ['A', 'B', 'C']],
    ['Authors: A & B', ['A', 'B']],
    ['Authors: A; B', ['A', 'B']],
    ['Author: By Ann Lee', ['Ann Lee']],
    ['Author: Andy Sand and Randy Hand', ['Andy Sand', 'Randy Hand']],
    ['Author: Sammy Davis, Jr. and Ann Lee', ['Sammy Davis Jr.', 'Ann Lee']],
    ['Author: jane_doe99', ['jane_doe99']],
    ['Author:', []],
    ['Written by: Ann Lee', ['Ann Lee']],
    ['By A and B', ['A', 'B']],
    ['BY ANN LEE AND BOB RAY', ['ANN LEE', 'BOB RAY']],
    ['By Ludwig van Beethoven and J. K. O’Neil', ['Ludwig van Beethoven', 'J. K. O’Neil']],
    ['By Jeanne d’Arc', ['Jeanne d’Arc']],
    ['By 村上春樹', ['村上春樹']],
  ])('%s', (line, authors) => {
    expect(bylineAuthors(line)).toEqual(authors);
  });

  test.each([
    'By Monday they had left.',
    'By the river',
    'By 2030',
    'By One Two Three Four Five Six Seven',
    'by Ann Lee',
    'Bystander: Bob',
    `Author: ${'x'.repeat(300)}`,
    '',
  ])('is not: %s', (line) => {
    expect(bylineAuthors(line)).toBeNull();
  });

  test('"By" alone is no label', () => {
    expect(labelledAuthors('By Ann Lee')).toBeNull();
  });

  test('names one author once', () => {
    expect(distinctNames(['Ann Lee', 'ANN  LEE', 'Bob'])).toEqual(['Ann Lee', 'Bob']);
  });
});

describe('authors of a capture', () => {
  test.each([
    [
      'in several lines',
      { footer: 'Author: Ann Lee\nAuthor: Bob Ray\n\nShare' },
      ['Ann Lee', 'Bob Ray'],
    ],
    [
      'in several blocks',
      { footer: 'Author: Ann Lee\n\nAuthor: Bob Ray\n' },
      ['Ann Lee', 'Bob Ray'],
    ],
    ['below, with "By"', { footer: 'By Ann Lee and Bob Ray\n\nShare' }, ['Ann Lee', 'Bob Ray']],
    ['right below the last paragraph', { body: 'It rained.\n' }, ['Ann Lee']],
    [
      'above, under the repeated title',
      { repeat: 'Rain stops play\n\nBy Bob Ray\n\n', footer: '' },
      ['Bob Ray'],
    ],
    ['above and below', { title: 'Rain stops play\n\nBy ANN LEE\n\n' }, ['ANN LEE']],
    ['as a bullet', { bullets: '— By Bob Ray\n— 5 Views\n', footer: '' }, ['Bob Ray']],
  ])('%s', (_, changed, authors) => {
    expect(parseSample(changed).authors).toEqual(authors);
  });
});
