import { expect, test } from '@jest/globals';
import { captureLines } from '../../../src/domain/capture/capture-lines.ts';

test('lines with something on them, as numbered in the text', () => {
  expect(captureLines('\n  1. HOME\t x \r\n\r\n \u00A0\r\nBody\rmore')).toEqual([
    { number: 2, text: '1. HOME x', opensBlock: true },
    { number: 5, text: 'Body', opensBlock: true },
    { number: 6, text: 'more', opensBlock: false },
  ]);
});

test('a few stray characters are let through, but not into feeds', () => {
  expect(captureLines('a\u0001b \uD83D \uFFFD')[0]?.text).toBe('ab \uFFFD \uFFFD');
});

test('emoji and tabs are no strays', () => {
  expect(captureLines('😀\t😀\t😀\t😀\t\f')[0]?.text).toBe('😀 😀 😀 😀');
});

// What is refused: capture-refusals.test.ts
