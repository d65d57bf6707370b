import { describe, expect, it } from '@jest/globals';
import { ago } from '../../src/sample/age.ts';

const now = new Date('2026-03-10T12:00:00.000Z');

describe('an age', () => {
  it.each([
    ['3d', '2026-03-07T12:00:00.000Z'],
    ['4h', '2026-03-10T08:00:00.000Z'],
    ['20m', '2026-03-10T11:40:00.000Z'],
    ['3d 4h 20m', '2026-03-07T07:40:00.000Z'],
    ['20m 3d', '2026-03-07T11:40:00.000Z'],
    ['  1d   1h ', '2026-03-09T11:00:00.000Z'],
    ['36h', '2026-03-09T00:00:00.000Z'],
    ['0m', '2026-03-10T12:00:00.000Z'],
  ])('%s before noon is %s', (age, time) => {
    expect(ago(age, now).toISOString()).toBe(time);
  });

  it.each(['', 'soon', '3', 'd', '3 d', '3w', '-3d', '1.5h', '3d,4h', '3d4h'])(
    '"%s" is none',
    (age) => {
      expect(() => ago(age, now)).toThrow(`"${age}" is no age: use days, hours and minutes`);
    },
  );
});
