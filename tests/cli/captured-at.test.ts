import { describe, expect, test } from '@jest/globals';
import { UsageError } from '../../src/cli/command.ts';
import { capturedAtOf } from '../../src/cli/import/captured-at.ts';

describe('the time of a capture', () => {
  test.each([
    ['2026-03-01T09:30:00Z', '2026-03-01T09:30:00.000Z'],
    ['2026-03-01T09:30:00.250Z', '2026-03-01T09:30:00.250Z'],
    ['2026-03-01T09:30Z', '2026-03-01T09:30:00.000Z'],
    ['2026-03-01T09:30:00+02:00', '2026-03-01T07:30:00.000Z'],
    ['2026-03-01T09:30-05:00', '2026-03-01T14:30:00.000Z'],
  ])('%s', (text, time) => {
    expect(capturedAtOf(text).toISOString()).toBe(time);
  });

  test.each([
    ['2026-03-01', new Date(2026, 2, 1)],
    ['2026-03-01T09:30', new Date(2026, 2, 1, 9, 30)],
    ['2024-02-29T09:30:15', new Date(2024, 1, 29, 9, 30, 15)],
  ])('without a zone is of this machine: %s', (text, time) => {
    expect(capturedAtOf(text)).toEqual(time);
  });

  test.each([
    '',
    'yesterday',
    '2026',
    '2026-02-30',
    '2026-03-01T25:00Z',
    '2026-03-01 09:30',
    '1/3/26',
  ])('is not: %s', (text) => {
    expect(() => capturedAtOf(text)).toThrow(UsageError);
    expect(() => capturedAtOf(text)).toThrow(`--captured-at "${text}" is no ISO 8601 time`);
  });
});
