import { describe, expect, test } from '@jest/globals';
import { parseMarkdown } from '../../../src/domain/body/parse-markdown.ts';
import { paragraph, text } from './examples.ts';

describe('blocks', () => {
  test('paragraphs', () => {
    expect(parseMarkdown('\ufeffone\n\ntwo')).toEqual([
      paragraph(text('one')),
      paragraph(text('two')),
    ]);
  });

  test.each([
    ['# a', 2],
    ['a\n=', 2],
    ['## a', 2],
    ['### a', 3],
    ['#### a', 4],
    ['##### a', 4],
    ['###### a', 4],
  ])('%j is a heading of level %d', (markdown, level) => {
    expect(parseMarkdown(markdown)).toEqual([{ type: 'heading', level, content: [text('a')] }]);
  });

  test('a quote', () => {
    expect(parseMarkdown('> a\n> b\n>\n> c')).toEqual([
      { type: 'quote', paragraphs: [[text('a b')], [text('c')]] },
    ]);
  });

  test('code', () => {
    expect(parseMarkdown('```js\nif (a) {\r\n  <b>\n```\n\n    c')).toEqual([
      { type: 'code', text: 'if (a) {\n  <b>', language: 'js' },
      { type: 'code', text: 'c', language: null },
    ]);
  });

  test('a rule', () => {
    expect(parseMarkdown('a\n\n---')).toEqual([paragraph(text('a')), { type: 'rule' }]);
  });

  test('a block of HTML is a paragraph of text', () => {
    expect(parseMarkdown('<script>\nalert(1)\n</script>\n\n<div>*a*</div>')).toEqual([
      paragraph(text('<script> alert(1) </script>')),
      paragraph(text('<div>*a*</div>')),
    ]);
  });

  test.each([
    '',
    ' \n ',
    '#',
    '>',
    '&nbsp;',
    '[a]: https://example.com',
    '[](/a)',
    '> [](/a)',
    '> &nbsp;',
    '\u0000',
  ])('%j is nothing', (markdown) => {
    expect(parseMarkdown(markdown)).toEqual([]);
  });
});

describe('tables', () => {
  test('with alignment and phrasing', () => {
    expect(parseMarkdown('| a | b |\n|:--|--:|\n| **c** | d \\| e |')).toEqual([
      {
        type: 'table',
        header: [[text('a')], [text('b')]],
        rows: [[[{ type: 'strong', children: [text('c')] }], [text('d | e')]]],
        align: ['left', 'right'],
      },
    ]);
  });

  test('cells beyond the header widen it, missing ones stay missing', () => {
    expect(parseMarkdown('| a |\n|:-:|\n| b | c |\n|')).toMatchObject([
      {
        header: [[text('a')], []],
        rows: [[[text('b')], [text('c')]], [[]]],
        align: ['center', null],
      },
    ]);
  });
});
