import { setImmediate } from 'node:timers/promises';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { lockData } from './data-lock.ts';
import type { Listener } from './listen.ts';
import type { Store } from './store.ts';

/**
 * Opens (and on first use makes) the embedded database whose files are in `directory`.
 * @throws RefusedDataError
 */
export async function openPglite(directory: string): Promise<Store> {
  const unlock = await lockData(directory);
  try {
    const store = await pgliteStore({ dataDir: directory });
    const close = async () => {
      await store.close();
      await unlock();
    };
    return { ...store, close };
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** An embedded database from PGlite's own options: in memory, or loaded from a dump. */
export async function pgliteStore(options: PGliteOptions): Promise<Store & { pglite: PGlite }> {
  const pglite = await PGlite.create(options);
  takeTurns(pglite);
  // The adapter sends and reads times without their zone.
  await pglite.exec("SET TIME ZONE 'UTC'");
  // As for a server: a page costs the same wherever it lies.
  await pglite.exec('SET random_page_cost = 1.1');
  const adapter = new PrismaPGlite(pglite);
  return {
    kind: 'pglite',
    pglite,
    adapter,
    replicas: [],
    // One process has the files; there is no other to wait for.
    exclusively: (work) => work(adapter),
    listen: (channel, heard) => listenPglite(pglite, channel, heard),
    close: () => closePglite(pglite),
  };
}

/** How many milliseconds statements may follow one another while nothing else is looked at. */
const turn = 10;

/** PGlite waits for nothing: of a long row of statements no request, answer or timer would be heard before its end. */
function takeTurns(pglite: PGlite): void {
  const execute = pglite.execProtocolRaw.bind(pglite);
  let began = performance.now();
  pglite.execProtocolRaw = async (...given) => {
    if (performance.now() - began > turn) {
      await setImmediate();
      began = performance.now();
    }
    return execute(...given);
  };
}

/** What comes to its turn when the database is closed is refused; PGlite itself would never be done with it. */
async function closePglite(pglite: PGlite): Promise<void> {
  const execute = pglite.execProtocolRaw.bind(pglite);
  pglite.execProtocolRaw = async (...given) => {
    if (pglite.closed) throw new Error('The database is closed');
    return execute(...given);
  };
  await pglite.runExclusive(() => pglite.close());
}

function listenPglite(pglite: PGlite, channel: string, heard: () => void): Listener {
  let listening = false;
  const started = pglite.listen(channel, heard).then((stop) => {
    listening = true;
    heard();
    return stop;
  });
  return {
    get listening() {
      return listening;
    },
    // It is never lost.
    connections: 1,
    close: async () => {
      listening = false;
      const stop = await started;
      // A database that is closed has let go of its listeners.
      if (!pglite.closed) await stop();
    },
  };
}
