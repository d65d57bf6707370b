import { describe, expect, test } from '@jest/globals';
import {
  foldSpace,
  saysOrShortens,
  splitLines,
  wordsKey,
} from '../../../src/domain/capture/plain-text.ts';

test('lines of any system', () => {
  expect(splitLines('\uFEFFa\nb\r\nc\rd\n\n')).toEqual(['a', 'b', 'c', 'd', '', '']);
});

test('white space folded', () => {
  expect(foldSpace(' \t a\u00A0 \u2009b ')).toBe('a b');
});

test('the same words', () => {
  expect(wordsKey(' RAIN\u00A0 Stops… ')).toBe(wordsKey('rain stops...'));
  expect(wordsKey('e\u0301')).toBe(wordsKey('É'));
});

describe('says or shortens "Rain stops play"', () => {
  test.each([
    'Rain stops play',
    'RAIN  STOPS PLAY',
    'Rain sto…',
    'Rain stops ...',
    'Rain stops play …',
    '…',
  ])('%s', (text) => {
    expect(saysOrShortens(text, 'Rain stops play')).toBe(true);
  });

  test.each(['', 'Rain stops', 'Sun…', 'Rain stops play again', '…play'])('not %j', (text) => {
    expect(saysOrShortens(text, 'Rain stops play')).toBe(false);
  });
});
