import { describe, expect, test } from '@jest/globals';
import { isWebUrl, safeUrl } from '../../../src/domain/body/safe-url.ts';

describe('a reader may be sent to', () => {
  test.each([
    'https://example.com/a?b=c#d',
    'HTTP://EXAMPLE.COM',
    'mailto:desk@example.com',
    'tel:+49301234',
    '/politics/story',
    'story?page=2',
    './a:b',
    '?time=12:30',
    '#top',
    'javascript%3Aalert(1)',
  ])('%s', (url) => {
    expect(safeUrl(url)).toBe(url);
  });
});

describe('a reader is not sent to', () => {
  test.each([
    '',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\u0000script:alert(1)',
    '\ufeffjavascript:alert(1)',
    'javascript&colon;alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://example.com/1',
    'image:lighthouse',
    'example.com:80/a',
    '//example.com',
    '/\\example.com',
    '\\\\example.com',
    'https:\\\\example.com',
    'https://youtu.be\\@example.com',
    'https:example.com',
    'https:///example.com',
    'https://exa mple.com',
    'https://[example.com',
    '/a path',
    '/a\u2028path',
    '/a\ud800',
  ])('%j', (url) => {
    expect(safeUrl(url)).toBeNull();
  });
});

test('only an absolute http(s) URL is a web URL', () => {
  expect(isWebUrl('https://example.com')).toBe(true);
  expect(isWebUrl('/politics')).toBe(false);
  expect(isWebUrl('mailto:desk@example.com')).toBe(false);
});
