import type { Listening } from './http/listen.ts';

export interface ShutdownOptions {
  server: Listening;
  /** Says that nothing new should be sent here. */
  unready(): void;
  /** Milliseconds for which those who ask whether it is ready may find out. */
  delay: number;
  /** Ends the answers that would go on for ever. */
  endStreams(): void;
  /** Ends what goes on between requests, and keeps what is not kept yet. */
  finish(): Promise<void>;
}

/** Milliseconds for which open requests may go on. */
const patience = 6000;

/** Milliseconds after which the process ends, whatever is left. */
const limit = 9500;

/**
 * Ends the process in order when it is told to, within 10 s: no new requests, the open ones finish, and what
 * is in memory is kept. Told a second time it ends at once.
 */
export function stopWhenTold(options: ShutdownOptions): void {
  let told = false;
  const heard = () => {
    if (told) process.exit(1);
    told = true;
    setTimeout(() => process.exit(1), limit).unref();
    void stop(options).then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', heard);
  process.on('SIGINT', heard);
}

async function stop({ server, unready, delay, endStreams, finish }: ShutdownOptions) {
  unready();
  if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
  endStreams();
  const stalled = setTimeout(() => server.drop(), patience - delay);
  await server.close();
  clearTimeout(stalled);
  await finish();
}
