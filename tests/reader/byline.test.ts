import { expect, test } from '@jest/globals';
import { byline, type Byline } from '../../src/reader/byline.ts';

const entry = (name: string, role: string | null = null): Byline[number] => ({
  role,
  author: { name, path: `/authors/${name.toLowerCase()}` },
});

test.each([
  [[entry('Ann')], 'Author: Ann'],
  [[entry('Ann'), entry('Ben')], 'Authors: Ann and Ben'],
  [[entry('Ann'), entry('Ben'), entry('Cem')], 'Authors: Ann, Ben and Cem'],
  [[entry('Ann'), entry('Dan', 'Data')], 'Author: Ann; Data: Dan'],
  [
    [entry('Ann'), entry('Dan', 'Data'), entry('Ben'), entry('Eva', 'Data')],
    'Authors: Ann and Ben; Data: Dan and Eva',
  ],
  [[entry('Dan', 'Photographs')], 'Photographs: Dan'],
  [[entry('A & B')], 'Author: A &amp; B'],
])('%j', async (entries, text) => {
  expect(String(await byline(entries)).replace(/<[^>]*>/g, '')).toBe(text);
});

test('each name leads to its page', async () => {
  expect(String(await byline([entry('Ann')]))).toBe(
    'Author: <a href="/authors/ann" rel="author">Ann</a>',
  );
});
