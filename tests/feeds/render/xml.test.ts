import { expect, test } from '@jest/globals';
import { element, textElement, xmlDocument } from '../../../src/feeds/render/xml.ts';

test('a document is indented where it has only elements', () => {
  const root = element('a', { b: 'c "d"', e: 1, f: null }, [
    element('g', {}, ' <h> \n'),
    null,
    element('i', {}, [element('j')]),
  ]);
  expect(xmlDocument(root)).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<a b="c &quot;d&quot;" e="1">
  <g> &lt;h&gt; 
</g>
  <i>
    <j/>
  </i>
</a>
`,
  );
});

test.each([null, ''])('no element for the text %j', (text) => {
  expect(textElement('a', text)).toBeNull();
});
