import { describe, expect, test } from '@jest/globals';
import { readBreadcrumbs, sectionNames } from '../../../src/domain/capture/breadcrumb-lines.ts';
import { captureLines } from '../../../src/domain/capture/capture-lines.ts';

const read = (text: string, headline = 'Rain stops play') =>
  readBreadcrumbs(captureLines(text), headline);

const none = { names: [], lines: 0 };

describe('breadcrumbs', () => {
  test.each([
    [
      'a path',
      '1. HOME\n2. WORLD\n3. EUROPE\n4. Rain stops play',
      ['HOME', 'WORLD', 'EUROPE', 'Rain stops play'],
    ],
    ['with brackets', '1) Home\n2) Sport', ['Home', 'Sport']],
    ['without Home', '1. SPORT\n2. Rain stops play', ['SPORT', 'Rain stops play']],
    ['Home alone', '1. Homepage', ['Homepage']],
    ['the headline shortened', '1. SPORT\n2. Rain stops…', ['SPORT', 'Rain stops…']],
    ['the headline wrapped', '1. HOME\n2. Rain\nstops\nplay', ['HOME', 'Rain stops play']],
    ['the headline not wrapped', '1. HOME\n2. Rain\n\nstops play', ['HOME', 'Rain']],
    ['up to the next number', '1. HOME\n2. SPORT\n4. Four', ['HOME', 'SPORT']],
  ])('%s', (_, text, names) => {
    expect(read(text).names).toEqual(names);
  });

  test('count their lines', () => {
    expect(read('1. HOME\n2. Rain\nstops play\nIt rained.').lines).toBe(3);
  });

  test.each([
    ['a list', '1. Buy milk\n2. Go to bed'],
    ['a list from another number', '2. HOME\n3. Rain stops play'],
    ['a year', '2025. HOME'],
    ['prose', 'HOME'],
  ])('are not: %s', (_, text) => {
    expect(read(text)).toEqual(none);
  });
});

describe('sections', () => {
  test.each([
    [
      ['HOME', 'WORLD', 'EUROPE', 'Rain stops play'],
      ['WORLD', 'EUROPE'],
    ],
    [['home', 'SPORT', 'RAIN STOPS PLAY'], ['SPORT']],
    [['HOME', 'SPORT', 'Rain sto...'], ['SPORT']],
    [['HOME', 'SPORT', 'Rain stops …'], ['SPORT']],
    [['SPORT', 'Rain stops play'], ['SPORT']],
    [['HOME', 'SPORT'], ['SPORT']],
    [
      ['HOME', 'SPORT', 'Sun shines…'],
      ['SPORT', 'Sun shines…'],
    ],
    [['HOME', 'Rain stops play'], []],
    [['HOME'], []],
    [[], []],
  ])('of %j', (names, sections) => {
    expect(sectionNames(names, 'Rain stops play')).toEqual(sections);
  });
});
