import { expect, it } from '@jest/globals';
import { repeatWindow } from '../../../src/domain/view/repeat-window.ts';

const minute = (count: number) => new Date(count * 60_000);

it('knows a key for 30 minutes from when it counted, however often it came since', () => {
  const isRepeat = repeatWindow();
  const answers = [0, 1, 29.99, 30, 59.99, 60].map((at) => isRepeat('a', minute(at)));
  expect(answers).toEqual([false, true, true, false, true, false]);
});

it('tells keys apart', () => {
  const isRepeat = repeatWindow();
  expect(['a', 'b', 'a', 'b'].map((key) => isRepeat(key, minute(0)))).toEqual([
    ...[false, false],
    ...[true, true],
  ]);
});

it('forgets the oldest first when there are too many', () => {
  const isRepeat = repeatWindow(2);
  for (const key of ['a', 'b', 'c']) isRepeat(key, minute(0));
  expect(['c', 'b', 'a'].map((key) => isRepeat(key, minute(1)))).toEqual([true, true, false]);
});

it('is not confused by a clock that is put back', () => {
  const isRepeat = repeatWindow();
  isRepeat('a', minute(100));
  expect(isRepeat('a', minute(50))).toBe(true);
  expect(isRepeat('b', minute(50))).toBe(false);
});
