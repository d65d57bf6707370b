import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { captureDigest } from '../../../src/domain/capture/capture-digest.ts';
import { spyAgency } from './sample-capture.ts';

const digest = captureDigest(spyAgency);

describe('the same capture has the same digest', () => {
  test('that of its text, when that is plain already', () => {
    expect(digest).toBe(createHash('sha256').update(spyAgency).digest('hex'));
  });

  test.each([
    ['Windows line ends', spyAgency.replaceAll('\n', '\r\n')],
    ['old Mac line ends', spyAgency.replaceAll('\n', '\r')],
    ['a byte-order mark', `\uFEFF${spyAgency}`],
    ['white space after lines', spyAgency.replaceAll('\n', ' \t\u00A0\n')],
    ['blank lines at the end', `${spyAgency}\n\n \n`],
  ])('with %s', (_, text) => {
    expect(captureDigest(text)).toBe(digest);
  });
});

describe('another capture has another', () => {
  test.each([
    ['a letter', spyAgency.replace('618', '619')],
    ['an indent', spyAgency.replace('  1. HOME', '1. HOME')],
    ['a blank line within', spyAgency.replace('\n\n', '\n\n\n')],
  ])('by %s', (_, text) => {
    expect(captureDigest(text)).not.toBe(digest);
  });
});
