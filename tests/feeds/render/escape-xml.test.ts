import { describe, expect, test } from '@jest/globals';
import { escapeXmlAttribute, escapeXmlText } from '../../../src/feeds/render/escape-xml.ts';

describe('XML text', () => {
  test.each([
    ['what means something to XML', '<a href="b"> & ]]>', '&lt;a href="b"&gt; &amp; ]]&gt;'],
    ['what looks escaped', '&amp;', '&amp;amp;'],
    ['a return, which parsers would drop', 'a\r\nb\tc', 'a&#13;\nb\tc'],
    ['what XML cannot hold', 'a\0b\u000Bc\uFFFEd\uFFFFe', 'abcde'],
    ['half a surrogate pair', 'a\uD83Db\uDE42c', 'abc'],
    ['all other text', 'Größe – 10 € 🙂 مرحبا \u0085\u2028', 'Größe – 10 € 🙂 مرحبا \u0085\u2028'],
  ])('%s', (_what, text, escaped) => {
    expect(escapeXmlText(text)).toBe(escaped);
  });
});

test('in attributes quotes and all white space but the space are escaped too', () => {
  expect(escapeXmlAttribute(`"a" 'b'\t\n\r<&>\0`)).toBe(
    `&quot;a&quot; 'b'&#9;&#10;&#13;&lt;&amp;&gt;`,
  );
});
