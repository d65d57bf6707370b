import { afterAll, beforeAll, jest } from '@jest/globals';

/** In these tests the date stands still until it is put on; timers run as ever. */
export function testClock() {
  beforeAll(() => void jest.useFakeTimers({ doNotFake: [...allButDate] }));
  afterAll(() => void jest.useRealTimers());
  return {
    pass(seconds: number): void {
      jest.setSystemTime(Date.now() + seconds * 1000);
    },
    /** Seconds since 1970, as JWTs tell the time, so many seconds from now. */
    in: (seconds: number) => Math.floor(Date.now() / 1000) + seconds,
  };
}

const allButDate = [
  ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate'] as const),
  ...(['clearImmediate', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const),
];
