import { describe, expect, test } from '@jest/globals';
import { parseMarkdown } from '../../../src/domain/body/parse-markdown.ts';
import { text } from './examples.ts';

describe('lists', () => {
  test('nested', () => {
    expect(parseMarkdown('- a\n  1. b\n- c')).toEqual([
      {
        type: 'list',
        ordered: false,
        items: [
          {
            content: [text('a')],
            items: { type: 'list', ordered: true, items: [{ content: [text('b')], items: null }] },
          },
          { content: [text('c')], items: null },
        ],
      },
    ]);
  });

  test('numbered from where they start', () => {
    expect(parseMarkdown('7. a')).toEqual([
      { type: 'list', ordered: true, start: 7, items: [{ content: [text('a')], items: null }] },
    ]);
  });

  test('the paragraphs of an item are lines of it', () => {
    expect(itemContent('- a\n\n  b\n\n  > c')).toEqual([
      text('a'),
      { type: 'break' },
      text('b'),
      { type: 'break' },
      text('c'),
    ]);
  });

  test('a nested list that text follows is lines too, to keep the order', () => {
    expect(itemContent('- a\n  - b\n\n  c')).toEqual([
      text('a'),
      { type: 'break' },
      text('• b'),
      { type: 'break' },
      text('c'),
    ]);
  });

  function itemContent(markdown: string) {
    const [list] = parseMarkdown(markdown);
    return list?.type === 'list' ? list.items[0]?.content : null;
  }
});
