import { describe, expect, it } from '@jest/globals';
import { chooseCoding } from '../../src/http/content-coding.ts';

describe('the coding for Accept-Encoding', () => {
  it.each([
    [null, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'gzip'],
    ['gzip;q=0.9, br', 'br'],
    ['br;q=0.5, gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['gzip;q=0', 'identity'],
    ['gzip; q=0.2, identity;q=0.1', 'gzip'],
    ['*', 'gzip'],
    ['*;q=0.5, gzip;q=0', 'br'],
    ['identity', 'identity'],
    ['deflate', 'identity'],
    ['gzip;q=nonsense', 'identity'],
    [', ,;;', 'identity'],
  ])('%j is %s', (header, coding) => {
    expect(chooseCoding(header)).toBe(coding);
  });
});
