import { expect, test } from '@jest/globals';
import { parseMarkdown } from '../../../src/domain/body/parse-markdown.ts';
import { renderInlineText, renderText } from '../../../src/domain/body/render-text.ts';
import { inline } from './examples.ts';

test.each([
  ['paragraphs', 'a **b** [c](/d) `e`\n\nf  \ng', 'a b c e\n\nf\ng'],
  ['a heading', '# a', 'a'],
  ['a quote', '> a\n>\n> b', 'a\n\nb'],
  ['a list', '- a\n- b', '• a\n• b'],
  ['a numbered list', '9. a\n9. b', '9. a\n10. b'],
  ['a nested list', '- a\n  1. b\n     - c\n- d', '• a\n  1. b\n    • c\n• d'],
  ['an image with a caption', '![](image:a "b")', 'b'],
  ['an image without one between paragraphs', 'a\n\n![](image:b)\n\nc', 'a\n\nc'],
  ['an embed', 'https://youtu.be/a', 'https://youtu.be/a'],
  ['a table', '| a | b |\n|---|---|\n| c&Tab;d | |', 'a\tb\nc d\t'],
  ['code', '```\na\n  b\n```', 'a\n  b'],
  ['a rule between paragraphs', 'a\n\n---\n\nb', 'a\n\nb'],
  ['nothing', '', ''],
])('%s', (_, markdown, text) => {
  expect(renderText(parseMarkdown(markdown))).toBe(text);
});

test('an embed with a title', () => {
  const url = 'https://youtu.be/a';
  expect(renderText([{ type: 'embed', url, provider: 'youtube', title: 'A film' }])).toBe(
    'A film: https://youtu.be/a',
  );
});

test('the text of phrasing alone', () => {
  expect(renderInlineText(inline('*a **b*** c\\\nd <e>'))).toBe('a b c\nd <e>');
});
