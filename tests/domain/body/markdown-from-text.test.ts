import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { markdownFromText } from '../../../src/domain/body/markdown-from-text.ts';
import { parseMarkdown } from '../../../src/domain/body/parse-markdown.ts';
import { renderText } from '../../../src/domain/body/render-text.ts';
import { anyMarkdown } from './markdown-arbitrary.ts';

function paragraph(value: string) {
  return { type: 'paragraph', content: [{ type: 'text', value }] };
}

/** What the text is without the control characters and lone surrogates no feed can carry. */
function normalised(text: string): string {
  const kept = Array.from(text).filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return '\t\n\r'.includes(character);
    return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
  });
  return kept.join('').split(/\s+/).filter(Boolean).join(' ');
}

describe('text stays text', () => {
  test.each([
    ['a tag', 'A <b>bold</b> claim <script>alert(1)</script>'],
    ['a tag that starts the line', '<div>'],
    ['emphasis', '*so* they **say** and _so_ __on__ snake_case_name'],
    ['a numbered line', '1. May'],
    ['a number alone', '1.'],
    ['a hash', '# 1 in the charts'],
    ['a bullet', '- or + or *'],
    ['only a plus', '+'],
    ['a quote mark', '> than before'],
    ['a rule', '---'],
    ['an underline', '==='],
    ['a fence', '~~~ and ```'],
    ['pipes', '| a | b |'],
    ['an entity', 'Marks &amp; Spencer &#42; &copy'],
    ['a web address', 'https://example.com/a_b_c?d=1&amp=2'],
    ['an address in brackets', '<https://example.com/>'],
    ['an image', '![x](image:y)'],
    ['a link', '[x](https://example.com)'],
    ['a definition', '[x]: https://example.com'],
    ['backslashes', '\\ \\* \\\\ C:\\'],
    ['a video', 'https://www.youtube.com/watch?v=_abc_'],
    ['a video in capitals', 'HTTPS://YOUTU.BE/abc'],
    ['a video in brackets', '<https://youtu.be/abc>'],
  ])('%s', (_, text) => {
    expect(parseMarkdown(markdownFromText([text]))).toEqual([paragraph(text)]);
  });

  test('white space of any kind is one space, blank paragraphs are dropped', () => {
    const markdown = markdownFromText(['  one\n\n\ttwo\u00a0 \u2028three ', ' \n ', '', 'four']);
    expect(parseMarkdown(markdown)).toEqual([paragraph('one two three'), paragraph('four')]);
  });

  test('no paragraphs are no Markdown', () => {
    expect(markdownFromText([' '])).toBe('');
    expect(markdownFromText(['a', ' ', 'b'])).toBe('a\n\nb\n');
  });

  test.each([
    ['any characters', fc.string({ unit: 'binary', maxLength: 60 })],
    ['ASCII, so much punctuation', fc.string({ unit: 'binary-ascii', maxLength: 60 })],
    ['any Markdown', anyMarkdown],
    ['lone surrogates', fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units))],
  ])('%s', (_, text) => {
    const property = fc.property(fc.array(text, { maxLength: 4 }), (paragraphs) => {
      const expected = paragraphs.map(normalised).filter(Boolean);
      const elements = parseMarkdown(markdownFromText(paragraphs));
      expect(renderText(elements)).toBe(expected.join('\n\n'));
      expect(elements).toEqual(expected.map(paragraph));
    });
    fc.assert(property, { numRuns: 1000 });
  });
});
