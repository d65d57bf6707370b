import { expect, test } from '@jest/globals';
import { escapeHtml } from '../../../src/domain/body/escape-html.ts';

test('the five characters that mean something in HTML', () => {
  expect(escapeHtml(`<a href="b" title='c'> & d`)).toBe(
    '&lt;a href=&quot;b&quot; title=&#39;c&#39;&gt; &amp; d',
  );
});

test('what looks escaped is escaped again', () => {
  expect(escapeHtml('&amp;')).toBe('&amp;amp;');
});

test('all other text is left alone', () => {
  expect(escapeHtml('Größe – 10 € 🙂')).toBe('Größe – 10 € 🙂');
});
