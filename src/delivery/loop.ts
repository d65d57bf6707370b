/** Work that is done again and again, and at once when there is some. */
export interface Loop {
  /** Has it done once more, from now on or after what is in hand. */
  wake(): void;
  /** Resolves when what is in hand is done; it isn't begun again. */
  stop(): Promise<void>;
}

/** Milliseconds: whoever waits for the server to be up is answered before anybody is sent anything. */
const first = 300;

/**
 * Does `work` when woken, and without that soon and after each pause, give or take a fifth, so that nodes don't
 * do it in step. Errors are reported and the next turn comes.
 */
export function startLoop(
  work: () => Promise<void>,
  pause: number,
  report: (error: unknown) => void,
): Loop {
  const stopping = new AbortController();
  let calls = 0;
  let rouse = () => {};
  const pauseFor = (milliseconds: number) => sleep(milliseconds, (wake) => (rouse = wake));
  const turn = async () => {
    await pauseFor(Math.min(first, pause));
    while (!stopping.signal.aborted) {
      const heard = calls;
      await work().catch(report);
      if (calls === heard) await pauseFor(pause * (0.8 + 0.4 * Math.random()));
    }
  };
  const wake = () => {
    calls += 1;
    rouse();
  };
  const ended = turn();
  return {
    wake,
    stop() {
      stopping.abort();
      wake();
      return ended;
    },
  };
}

function sleep(milliseconds: number, given: (wake: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    given(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
