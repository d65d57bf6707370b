import { expect, test } from '@jest/globals';
import { terminalText } from '../../src/cli/terminal-text.ts';

test.each([
  ['plain – “text”, 日本語 👍', 'plain – “text”, 日本語 👍'],
  ['\x1B[31mred\x1B[0m', '[31mred[0m'],
  ['\x1B]0;title\x07', ']0;title'],
  ['\x9B2J', '2J'],
  ['a\rb\nc\td', 'a b c d'],
  ['a\r\n\r\nb', 'a b'],
  ['a\u2028b\u0085c', 'a b c'],
  ['a\0b\bc\x7Fd', 'abcd'],
  ['txt.\u202Eexe\u2066', 'txt.exe'],
])('%j', (text, safe) => {
  expect(terminalText(text)).toBe(safe);
});
