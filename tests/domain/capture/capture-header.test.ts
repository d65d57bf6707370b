import { describe, expect, test } from '@jest/globals';
import { readHeader } from '../../../src/domain/capture/capture-header.ts';
import { captureLines } from '../../../src/domain/capture/capture-lines.ts';

function read(text: string) {
  const header = readHeader(captureLines(text));
  const texts = (lines: { text: string }[]) => lines.map((line) => line.text);
  return { ...header, bullets: texts(header.bullets), rest: texts(header.rest) };
}

const rain = { headline: 'Rain', crumbs: [], bullets: [], authors: [], rest: ['It rained.'] };

describe('a header', () => {
  test.each([
    ['title', 'Rain\n\nIt rained.', {}],
    ['title without a blank line', 'Rain\nIt rained.', {}],
    ['title twice', 'Rain\n\nRAIN\n\nIt rained.', {}],
    ['title twice, then body', 'Rain\n\nRain\nIt rained.', {}],
    ['title and crumbs', 'Rain\n1. SPORT\n2. Rain\n\nIt rained.', { crumbs: ['SPORT', 'Rain'] }],
    [
      'bullets before crumbs',
      'Rain\n— 5 Views\n1. HOME\nRain\nIt rained.',
      { crumbs: ['HOME'], bullets: ['— 5 Views'] },
    ],
    [
      'bullets far apart',
      'Rain\n\n— 5 Views\n\n— SPORT\n\nIt rained.',
      { bullets: ['— 5 Views', '— SPORT'] },
    ],
    [
      'bylines on both sides of the title',
      'Rain\n\nBy Ann Lee\n\nRain\n\nBy Bob Ray\n\nIt rained.',
      { authors: ['Ann Lee', 'Bob Ray'] },
    ],
    ['Share above the body', 'Rain\n\nShare\n\nIt rained.', {}],
    [
      'a wrapped title',
      'Rain\nstops\nplay\n— 5 Views\nRain stops\nplay\n\nIt rained.',
      { headline: 'Rain stops play', bullets: ['— 5 Views'] },
    ],
  ])('of %s', (_, text, parts) => {
    expect(read(text)).toEqual({ ...rain, ...parts });
  });

  test.each([
    '2. Bundesliga kehrt zurück',
    '1. FC Köln gewinnt',
    'By Jove',
    'Updated: what we know',
  ])('whose headline begins like furniture: %s', (title) => {
    expect(read(`${title}\n\nIt rained.`)).toEqual({ ...rain, headline: title });
  });
});

describe('the body begins with', () => {
  test.each([
    ['a dash after the second title', 'Rain\n\nRain\n\n— SPORT'],
    ['prose like a byline', 'Rain\n\nBy Monday\nit rained.'],
    ['a list', 'Rain\n\n1. Umbrella\n2. Boots'],
  ])('%s', (_, text) => {
    const { crumbs, bullets, authors, rest } = read(text);
    expect([crumbs, bullets, authors]).toEqual([[], [], []]);
    expect(text.endsWith(rest.join('\n'))).toBe(true);
    expect(rest).not.toEqual([]);
  });

  test('whatever comes after the first hundred lines', () => {
    expect(read(`Rain\n\n${'Share\n\n'.repeat(150)}`).rest).toHaveLength(51);
  });
});
