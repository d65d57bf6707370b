import { afterEach, expect, it, jest } from '@jest/globals';
import { databaseClock, type Clock } from '../../src/database/clock.ts';

const hour = 3_600_000;
let clock: Clock;
afterEach(() => {
  clock.close();
  jest.useRealTimers();
});

it('tells the time as it was read, and goes on from there', async () => {
  jest.useFakeTimers();
  clock = await databaseClock(() => Promise.resolve(new Date('2026-01-01T12:00:00Z')));
  jest.advanceTimersByTime(5000);
  expect(clock.now().toISOString()).toBe('2026-01-01T12:00:05.000Z');
});

it('takes no notice of this machine, and says how far that is ahead', async () => {
  jest.useFakeTimers();
  const right = new Date();
  clock = await databaseClock(() => Promise.resolve(right));
  jest.setSystemTime(Date.now() + hour);
  expect(clock.now()).toEqual(right);
  expect(clock.skew()).toBe(3600);
});

it('looks again, and goes on when there is no answer', async () => {
  jest.useFakeTimers();
  const answers = [Promise.resolve(new Date(0)), Promise.resolve(new Date(hour))];
  clock = await databaseClock(() => answers.shift() ?? Promise.reject(new Error('Away')));
  await jest.advanceTimersByTimeAsync(10_000);
  expect(clock.now()).toEqual(new Date(hour));
  await jest.advanceTimersByTimeAsync(10_000);
  expect(clock.now()).toEqual(new Date(hour + 10_000));
});

it('believes no answer that took long', async () => {
  jest.useFakeTimers();
  const slow = async () => {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    return new Date(hour);
  };
  const answers = [() => Promise.resolve(new Date(0)), slow];
  clock = await databaseClock(() => answers.shift()!());
  await jest.advanceTimersByTimeAsync(14_000);
  expect(clock.now()).toEqual(new Date(14_000));
});
