import { describe, expect, test } from '@jest/globals';
import { parseMarkdown } from '../../../src/domain/body/parse-markdown.ts';
import { text } from './examples.ts';

describe('what a quote has no room for', () => {
  test.each([
    ['a quote', '> > a', [[text('a')]]],
    ['a heading', '> # a', [[text('a')]]],
    ['a list', '> 3. a\n> 4. b\n>    - c', [[text('3. a')], [text('4. b')], [text('• c')]]],
    ['a table', '> | a | b |\n> |---|---|\n> | c | d |', [[text('a | b')], [text('c | d')]]],
    ['an image', '> ![a](image:k)', [[text('a')]]],
    ['HTML', '> <div>a</div>', [[text('<div>a</div>')]]],
    ['a video', '> https://youtu.be/a', [[text('https://youtu.be/a')]]],
  ])('%s', (_, markdown, paragraphs) => {
    expect(parseMarkdown(markdown)).toEqual([{ type: 'quote', paragraphs }]);
  });

  test('code', () => {
    const line = (value: string) => ({ type: 'code', value });
    expect(parseMarkdown('> ```\n> a\n>  b\n> ```')).toEqual([
      { type: 'quote', paragraphs: [[line('a'), { type: 'break' }, line(' b')]] },
    ]);
  });
});
