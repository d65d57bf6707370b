import { symlink, utimes } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { readCapture } from '../../src/cli/import/read-capture.ts';
import { Refusal } from '../../src/cli/import/refusal.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const directory = temporaryDirectory();
const mebibyte = 1024 * 1024;

const bytes = (...values: (number | string)[]) =>
  Buffer.concat(
    values.map((value) => (typeof value === 'string' ? Buffer.from(value) : Buffer.of(value))),
  );

describe('a file is read', () => {
  test.each([
    ['as it is', 'A headline\r\n\nÜber 日本 👍\x1B\n', 'A headline\r\n\nÜber 日本 👍\x1B\n'],
    ['without its byte-order mark', '\uFEFFA', 'A'],
    ['with a replacement character of its own', 'A\uFFFD', 'A\uFFFD'],
    ['when it has just 1 MiB', 'é'.repeat(mebibyte / 2), 'é'.repeat(mebibyte / 2)],
  ])('%s', async (name, content, text) => {
    expect((await readCapture(await directory.write(name, content))).text).toBe(text);
  });

  test('with the time it was last changed', async () => {
    const file = await directory.write('old', 'A');
    const time = new Date('2025-10-12T08:00:00.123Z');
    await utimes(file, time, time);
    expect((await readCapture(file)).modified).toEqual(time);
  });
});

describe('a file is refused', () => {
  test.each([
    ['Latin-1', bytes('One\nTwo\nca', 0xe9, '\n'), 3, 'The line is not UTF-8 text'],
    ['Latin-1 of an old Mac', bytes('One\rTwo\rca', 0xe9), 3, 'The line is not UTF-8 text'],
    ['Latin-1 of Windows', bytes('One\r\n\r\nca', 0xe9), 3, 'The line is not UTF-8 text'],
    ['a broken character', bytes('One', 0xe2, 0x82, '\nTwo'), 1, 'The line is not UTF-8 text'],
    ['an encoded surrogate', bytes('One\n', 0xed, 0xa0, 0x80), 2, 'The line is not UTF-8 text'],
    ['UTF-16', bytes(0xff, 0xfe, 'A', 0), 1, 'The line is not UTF-8 text'],
    ['NUL', bytes('One\r\nTwo', 0), 2, 'The line has a NUL character: a page must be plain text'],
    ['nothing', bytes(), 1, 'It is empty'],
    ['only space', bytes('\uFEFF \r\n\t\u00A0\n'), 1, 'It is empty'],
    [
      'over 1 MiB',
      Buffer.alloc(mebibyte + 1, 'a'),
      1,
      'It is over 1 MiB, the most that a page may have',
    ],
  ])('for %s', async (name, content, line, reason) => {
    const file = await directory.write(name, content);
    await expect(readCapture(file)).rejects.toMatchObject({
      name: 'Refusal',
      line,
      message: reason,
    });
  });

  test('when it is not there', async () => {
    const reading = readCapture(directory.path('missing'));
    await expect(reading).rejects.toEqual(new Refusal('There is no such file'));
  });

  test('when it is a directory', async () => {
    const reading = readCapture(directory.path('.'));
    await expect(reading).rejects.toEqual(new Refusal('It is a directory without .txt files'));
  });

  test('when the system says so', async () => {
    await symlink('loop', directory.path('loop'));
    await expect(readCapture(directory.path('loop'))).rejects.toThrow(/^It can't be read: ELOOP/);
  });
});
