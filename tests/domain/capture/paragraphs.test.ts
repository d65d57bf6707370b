import { expect, test } from '@jest/globals';
import { captureLines } from '../../../src/domain/capture/capture-lines.ts';
import { paragraphsOf } from '../../../src/domain/capture/paragraphs.ts';

test.each([
  ['one line each', 'One.\n\nTwo.', ['One.', 'Two.']],
  ['hard-wrapped', 'One\n  and a half.\n\nTwo.', ['One and a half.', 'Two.']],
  ['several blank lines', 'One.\n\n \n\t\n\nTwo.', ['One.', 'Two.']],
  ['white space folded', 'One  \u00A0 two\tthree.', ['One two three.']],
  ['a list', '- one\n- two', ['- one', '- two']],
  ['a numbered list', '1. one\n2) two', ['1. one', '2) two']],
  [
    'prose with a line like a list',
    'In the year\n12. it was\n- cold.',
    ['In the year 12. it was - cold.'],
  ],
])('%s', (_, text, paragraphs) => {
  expect(paragraphsOf(captureLines(text))).toEqual(paragraphs);
});
