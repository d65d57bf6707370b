import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { uri } from '../../../src/feeds/render/uri.ts';
import { anyText, storable } from '../feed-arbitrary.ts';

describe('the URI of', () => {
  test.each([
    ['https://a.example/b?c=d&e=%20#f', 'https://a.example/b?c=d&e=%20#f'],
    ['https://a.example', 'https://a.example'],
    ['https://[::1]:4000/a[1]', 'https://[::1]:4000/a%5B1%5D'],
    [
      'https://a.example/größe 1|2?q=ä#1#2',
      'https://a.example/gr%C3%B6%C3%9Fe%201%7C2?q=%C3%A4#1%232',
    ],
    ['https://a.example/100%/%zz/%C3%A4', 'https://a.example/100%25/%25zz/%C3%A4'],
    ['https://a.example/\u212A?\u017F', 'https://a.example/%E2%84%AA?%C5%BF'],
    ['https://a.example/\0\uD83D', 'https://a.example/'],
    [
      'https://a.example/?next=https://b.example/?c',
      'https://a.example/?next=https://b.example/?c',
    ],
    [
      'urn:uuid:0190c1d2-0000-7000-8000-000000000001',
      'urn:uuid:0190c1d2-0000-7000-8000-000000000001',
    ],
  ])('%j', (url, expected) => {
    expect(uri(url)).toBe(expected);
  });

  test('what is well written stays', () => {
    const url = fc.webUrl({ withQueryParameters: true, withFragments: true });
    fc.assert(fc.property(url, (text) => expect(uri(text)).toBe(text)));
  });

  test('anything holds RFC 3986 characters only, and decodes to what it was', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const url = `https://a.example/${text.replaceAll('%', '')}`;
        expect(uri(url)).toMatch(/^https:\/\/a\.example\/[\w\-.~!$&'()*+,;=:@/?#%]*$/);
        expect(decodeURIComponent(uri(url))).toBe(storable(url));
      }),
    );
  });
});
