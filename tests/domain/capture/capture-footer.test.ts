import { describe, expect, test } from '@jest/globals';
import { splitFooter } from '../../../src/domain/capture/capture-footer.ts';
import { captureLines } from '../../../src/domain/capture/capture-lines.ts';

function split(text: string) {
  const { body, authors } = splitFooter(captureLines(text));
  return { body: body.map((line) => line.text), authors };
}

describe('a footer', () => {
  test.each([
    ['an author and Share', 'One.\n\nAuthor: Bob\n\nShare', ['One.'], ['Bob']],
    ['without blank lines', 'One.\nAuthor: Bob\nShare', ['One.'], ['Bob']],
    ['Share this article', 'One.\n\nSHARE THIS ARTICLE:\n\nMore', ['One.'], []],
    ['several authors, in order', 'One.\n\nAuthor: A and B\nAuthor: C', ['One.'], ['A', 'B', 'C']],
    [
      'furniture with a Share of its own',
      'One.\n\nAuthor: Bob\n\nShare\n\nAuthor: Eve\n\nShare',
      ['One.'],
      ['Bob'],
    ],
    [
      'a Share button in the middle',
      'One.\n\nShare\n\nTwo.\n\nAuthor: Bob\n\nShare',
      ['One.', 'Share', 'Two.'],
      ['Bob'],
    ],
    [
      'a book in the middle',
      'One.\n\nAuthor: Jane Austen\n\nTwo.\n\nBy Bob Ray',
      ['One.', 'Author: Jane Austen', 'Two.'],
      ['Bob Ray'],
    ],
    ['prose that ends with "By"', 'They had left\nBy Monday', ['They had left', 'By Monday'], []],
    ['prose that ends with "Share"', 'Now\nShare\n\nTwo.', ['Now', 'Share', 'Two.'], []],
    ['prose that begins with "Share"', 'One.\n\nShare\nit.', ['One.', 'Share', 'it.'], []],
    ['nothing', 'One.', ['One.'], []],
  ])('%s', (_, text, body, authors) => {
    expect(split(text)).toEqual({ body, authors });
  });
});
