/** Milliseconds: whoever waits for the server to be up is answered before it looks after anything else. */
const first = 300;

/**
 * Does a piece of work soon, and again some milliseconds after each time that it has ended. It must not fail.
 * @returns stops it, once what is in hand is done
 */
export function repeatedly(work: () => Promise<void>, pause: number): () => Promise<void> {
  let stopped = false;
  let turn = Promise.resolve();
  const take = () => {
    turn = work();
    void turn.then(() => {
      if (!stopped) timer = setTimeout(take, pause);
    });
  };
  let timer = setTimeout(take, Math.min(first, pause));
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await turn;
  };
}
