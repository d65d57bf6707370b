import { describe, expect, test } from '@jest/globals';
import type { BodyElement, Inline } from '../../../src/domain/body/element.ts';
import { parseMarkdown } from '../../../src/domain/body/parse-markdown.ts';
import {
  renderHtml,
  renderInlineHtml,
  type ResolvedImage,
} from '../../../src/domain/body/render-html.ts';

const LIGHTHOUSE: ResolvedImage = {
  url: '/images/lighthouse.jpg',
  alt: 'A "tall" lighthouse',
  caption: 'The lighthouse',
  credit: 'A. Photographer',
  width: 800,
  height: 600,
};

const resolveImage = (id: string) => (id === 'lighthouse' ? LIGHTHOUSE : null);

describe('Markdown as HTML', () => {
  test.each([
    ['a & **b** *c* `<d>`', '<p>a &amp; <strong>b</strong> <em>c</em> <code>&lt;d&gt;</code></p>'],
    ['a  \nb', '<p>a<br>b</p>'],
    ['# a\n\n### b', '<h2>a</h2>\n<h3>b</h3>'],
    ['> a\n>\n> b', '<blockquote><p>a</p><p>b</p></blockquote>'],
    ['- a\n  - b', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
    ['1. a', '<ol><li>a</li></ol>'],
    ['3. a', '<ol start="3"><li>a</li></ol>'],
    ['---', '<hr>'],
    ['```js\n"a"\n```', '<pre><code class="language-js">&quot;a&quot;</code></pre>'],
    ['    a', '<pre><code>a</code></pre>'],
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['[a](/b "c\'")', '<p><a href="/b" title="c&#39;">a</a></p>'],
    ['[a](https://b.test/?c&d)', '<p><a href="https://b.test/?c&amp;d" rel="noopener">a</a></p>'],
    ['[a](mailto:b@c.test)', '<p><a href="mailto:b@c.test">a</a></p>'],
    [
      'https://youtu.be/a',
      '<figure data-provider="youtube"><a href="https://youtu.be/a" rel="noopener">https://youtu.be/a</a></figure>',
    ],
    [
      '| a | b |\n|---|--:|\n| c | d |',
      '<table><thead><tr><th scope="col">a</th><th scope="col" style="text-align: right">b</th></tr></thead>' +
        '<tbody><tr><td>c</td><td style="text-align: right">d</td></tr></tbody></table>',
    ],
    ['| a |\n|---|', '<table><thead><tr><th scope="col">a</th></tr></thead></table>'],
    ['', ''],
  ])('%s', (markdown, html) => {
    expect(renderHtml(parseMarkdown(markdown), { resolveImage })).toBe(html);
  });
});

describe('images', () => {
  const img =
    '<img src="/images/lighthouse.jpg" alt="A &quot;tall&quot; lighthouse" width="800" height="600">';

  test('with the caption and credit of the library', () => {
    expect(image('lighthouse', null)).toBe(
      `<figure>${img}<figcaption>The lighthouse <small>A. Photographer</small></figcaption></figure>`,
    );
  });

  test('with the caption of the story', () => {
    expect(image('lighthouse', 'By <night>')).toContain('<figcaption>By &lt;night&gt; <small>');
  });

  test('without anything to say', () => {
    const bare = { ...LIGHTHOUSE, caption: null, credit: null, width: null, height: null };
    expect(image('lighthouse', null, bare)).toBe(
      '<figure><img src="/images/lighthouse.jpg" alt="A &quot;tall&quot; lighthouse"></figure>',
    );
  });

  test('the library does not have, or has at an unsafe address, are left out', () => {
    expect(image('gone', 'Caption')).toBe('');
    expect(image('lighthouse', null, { ...LIGHTHOUSE, url: 'javascript:alert(1)' })).toBe('');
  });

  function image(imageId: string, caption: string | null, found?: ResolvedImage): string {
    const element: BodyElement = { type: 'image', imageId, caption };
    return renderHtml([element], { resolveImage: (id) => found ?? resolveImage(id) });
  }
});

describe('links of elements that no parser made', () => {
  const link = (url: string): Inline => ({
    type: 'link',
    url,
    title: null,
    children: [{ type: 'text', value: 'a' }],
  });

  test('are checked again', () => {
    expect(renderInlineHtml([link('javascript:alert(1)')])).toBe('a');
    const embed: BodyElement = { type: 'embed', url: 'data:,a', provider: '"x', title: '<b>' };
    expect(renderHtml([embed], { resolveImage })).toBe(
      '<figure data-provider="&quot;x">&lt;b&gt;</figure>',
    );
  });

  test('can be made absolute', () => {
    const resolveUrl = (url: string) => new URL(url, 'https://news.test/').href;
    expect(renderInlineHtml([link('/a')], resolveUrl)).toBe(
      '<a href="https://news.test/a" rel="noopener">a</a>',
    );
    const list = parseMarkdown('- [a](/b)');
    expect(renderHtml(list, { resolveImage, resolveUrl })).toContain('href="https://news.test/b"');
  });

  test('are checked after they were resolved', () => {
    expect(renderInlineHtml([link('/a')], () => 'javascript:alert(1)')).toBe('a');
  });
});
