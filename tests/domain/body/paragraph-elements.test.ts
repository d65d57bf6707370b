import { describe, expect, test } from '@jest/globals';
import type { BodyElement } from '../../../src/domain/body/element.ts';
import { collectImageIds, parseMarkdown } from '../../../src/domain/body/parse-markdown.ts';
import { paragraph, text } from './examples.ts';

describe('images of the library', () => {
  test.each<[string, string | null]>([
    ['![alt](image:port-2024 "Caption")', 'Caption'],
    ['![Caption](image:port-2024)', 'Caption'],
    ['![](image:port-2024)', null],
    ['![alt][r]\n\n[r]: image:port-2024 "Caption"', 'Caption'],
  ])('%s', (markdown, caption) => {
    expect(parseMarkdown(markdown)).toEqual([{ type: 'image', imageId: 'port-2024', caption }]);
  });

  test('one after the other', () => {
    const elements = parseMarkdown('![](image:a)\n![](image:b)\n\n![](image:a)');
    expect(elements.map(({ type }) => type)).toEqual(['image', 'image', 'image']);
    expect(collectImageIds(elements)).toEqual(['a', 'b']);
  });

  test.each(['![a](image:)', '![a](<image:b c>)', '![a](images:b)'])('%s is none', (markdown) => {
    expect(parseMarkdown(markdown)).toEqual([paragraph(text('a'))]);
  });
});

describe('embeds', () => {
  const url = 'https://www.youtube.com/watch?v=_a_*b*&copy=1';
  const embed: BodyElement = { type: 'embed', url, provider: 'youtube', title: null };

  test('at the very start of a file with a byte order mark', () => {
    expect(parseMarkdown(`\ufeff${url}\n\nafter`)[0]).toEqual(embed);
  });

  test.each([url, `<${url}>`, `  ${url}  `])('%s', (markdown) => {
    expect(parseMarkdown(`before\n\n${markdown}\n\nafter`)[1]).toEqual(embed);
  });

  test.each([
    'https\\://youtu.be/a',
    'https://youtu.be/a and',
    'https://youtu.be/a\nhttps://youtu.be/b',
    '[a](https://youtu.be/a)',
    'https://example.com/a',
  ])('%j is none', (markdown) => {
    expect(parseMarkdown(markdown)[0]?.type).toBe('paragraph');
  });
});
