import { describe, expect, test } from '@jest/globals';
import type { Inline } from '../../../src/domain/body/element.ts';
import { parseMarkdown } from '../../../src/domain/body/parse-markdown.ts';
import { inline, text } from './examples.ts';

describe('phrasing', () => {
  test('strong, emphasis and code', () => {
    expect(inline('**a** _b_ `c  <d>`')).toEqual([
      { type: 'strong', children: [text('a')] },
      text(' '),
      { type: 'emphasis', children: [text('b')] },
      text(' '),
      { type: 'code', value: 'c  <d>' },
    ]);
  });

  test('strong within strong says nothing new', () => {
    expect(inline('**a **b** c**')).toEqual([{ type: 'strong', children: [text('a b c')] }]);
  });

  test('a hard break is one, a line ending is a space', () => {
    expect(inline('a\nb  \nc\\\nd')).toEqual([
      text('a b'),
      { type: 'break' },
      text('c'),
      { type: 'break' },
      text('d'),
    ]);
  });

  test('character references are characters', () => {
    expect(inline('&copy; &#x41;&#10;&amp;lt;')).toEqual([text('© A &lt;')]);
  });

  test('what XML forbids is removed', () => {
    expect(inline('a\u0000b\u0001c\u001fd\ud800e\udc00f\uffffg \u{1f642}')).toEqual([
      text('abcdefg \u{1f642}'),
    ]);
  });

  test('tags and comments are text', () => {
    expect(inline('a <b>c</b> <!-- *d* --> <br/>')).toEqual([
      text('a <b>c</b> <!-- *d* --> <br/>'),
    ]);
  });
});

describe('links', () => {
  test.each([
    ['[a](https://example.com "b")', link('https://example.com', 'b')],
    ['[a](/politics)', link('/politics', null)],
    ['[a](<mailto:desk@example.com>)', link('mailto:desk@example.com', null)],
    ['[a][r]\n\n[r]: https://example.com "b"', link('https://example.com', 'b')],
    ['[a][]\n\n> [A]: /quoted', link('/quoted', null)],
  ])('%s', (markdown, expected) => {
    expect(inline(markdown)).toEqual([expected]);
  });

  test('in angle brackets', () => {
    expect(inline('<https://example.com> <desk@example.com>')).toEqual([
      { ...link('https://example.com', null), children: [text('https://example.com')] },
      text(' '),
      { ...link('mailto:desk@example.com', null), children: [text('desk@example.com')] },
    ]);
  });

  test.each([
    '[a](javascript:alert(1))',
    '[a](JavaScript:alert(1) "b")',
    '[a](javascript&colon;alert(1))',
    '[a](java&Tab;script:alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a](\\javascript:alert(1))',
    '[a](data:text/html;base64,PHNjcmlwdD4=)',
    '[a](<vbscript:b>)',
    '[a](//example.com)',
    '[a](/\\example.com)',
    '[a](\\\\example.com)',
    '[a]()',
    '[a][r]\n\n[r]: javascript:alert(1)',
  ])('%s is only its text', (markdown) => {
    expect(inline(markdown)).toEqual([text('a')]);
  });

  test('javascript in angle brackets is text', () => {
    expect(inline('<javascript:alert(1)>')).toEqual([text('javascript:alert(1)')]);
  });

  test('of two definitions the first holds', () => {
    expect(inline('[a]\n\n[a]: /first\n[a]: /second')).toEqual([link('/first', null)]);
  });

  test('a reference to nothing is text', () => {
    expect(inline('[a][b] __proto__ [constructor]')).toEqual([
      text('[a][b] '),
      { type: 'strong', children: [text('proto')] },
      text(' [constructor]'),
    ]);
  });

  test('without text there is no link', () => {
    expect(parseMarkdown('[](https://example.com)')).toEqual([]);
    expect(inline('a[](/b)c')).toEqual([text('ac')]);
  });
});

describe('images amid text', () => {
  test.each<[string, Inline]>([
    ['![a](https://example.com/a.jpg)', link('https://example.com/a.jpg', null)],
    ['![a](/a.jpg)', text('a')],
    ['![a](javascript:alert(1))', text('a')],
    ['![a](data:image/png;base64,AA==)', text('a')],
    ['[![a](https://example.com/a.jpg)](/story)', link('/story', null)],
    ['![*a*][r]\n\n[r]: https://example.com/a.jpg', link('https://example.com/a.jpg', null)],
  ])('%s', (markdown, expected) => {
    expect(inline(markdown)).toEqual([expected]);
  });

  test('a library image too is only its alternative text', () => {
    expect(inline('see ![a](image:k)')).toEqual([text('see a')]);
  });

  test('without a text and not of the web are nothing', () => {
    expect(inline('`a`![](/a.jpg)')).toEqual([{ type: 'code', value: 'a' }]);
  });

  test('without a text the address stands in for it', () => {
    expect(inline('![](https://example.com/a.jpg)')).toEqual([
      {
        ...link('https://example.com/a.jpg', null),
        children: [text('https://example.com/a.jpg')],
      },
    ]);
  });
});

function link(url: string, title: string | null): Inline {
  return { type: 'link', url, title, children: [text('a')] };
}
