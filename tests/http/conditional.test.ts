import { describe, expect, it } from '@jest/globals';
import { answerTo } from '../../src/http/conditional.ts';

const modified = new Date('2026-03-01T09:00:00.500Z');

describe('a client has what it asks for when it says', () => {
  it.each([
    [{ 'if-none-match': '"a"' }, true],
    [{ 'if-none-match': 'W/"a"' }, true],
    [{ 'if-none-match': '"b", "a"' }, true],
    [{ 'if-none-match': '"x,y","a"' }, true],
    [{ 'if-none-match': '*' }, true],
    [{ 'if-none-match': '"b"' }, false],
    [{ 'if-none-match': 'a' }, false],
    [{ 'if-none-match': '' }, false],
    [{ 'if-modified-since': 'Sun, 01 Mar 2026 09:00:00 GMT' }, true],
    [{ 'if-modified-since': 'Sun, 01 Mar 2026 08:59:59 GMT' }, false],
    [{ 'if-modified-since': 'yesterday' }, false],
    // The tag decides where there is one.
    [{ 'if-none-match': '"b"', 'if-modified-since': 'Sun, 01 Mar 2026 09:00:00 GMT' }, false],
    [{ 'if-none-match': '"a"', 'if-modified-since': 'Sun, 01 Mar 2020 09:00:00 GMT' }, true],
    [{}, false],
  ])('%j: %j', (headers, fresh) => {
    const given = new Headers(headers);
    expect(answerTo(given, { etag: '"a"', modified })).toBe(fresh ? 304 : 200);
  });
});
