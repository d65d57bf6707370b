/**
 * Does a piece of work, and again some milliseconds after each time that it has ended. It must not fail.
 * @returns stops it, once what is in hand is done
 */
export function repeatedly(work: () => Promise<void>, pause: number): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout;
  let turn = Promise.resolve();
  const take = () => {
    turn = work();
    void turn.then(() => {
      if (!stopped) timer = setTimeout(take, pause);
    });
  };
  take();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await turn;
  };
}
