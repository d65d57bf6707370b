import { expect, test } from '@jest/globals';
import { formats } from '../../src/reader/oembed-formats.ts';

const write = (format: string, title: string) =>
  formats.get(format)!.write({ title, none: undefined });

test('XML holds any text', async () => {
  expect(await write('xml', '<b> & "c" é 😀')).toContain(
    '<oembed><title>&lt;b&gt; &amp; &quot;c&quot; é 😀</title></oembed>',
  );
});

test('XML marks what it has no place for', async () => {
  expect(await write('xml', 'a\u0001b\uD83Dc\uFFFFd\te')).toContain(
    '<title>a\uFFFDb\uFFFDc\uFFFDd\te</title>',
  );
});

test('JSON leaves out what is undefined', async () => {
  expect(await write('json', 'Rain')).toBe('{"title":"Rain"}');
});
