import { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';

/** Ears on a channel of NOTIFY. */
export interface Listener {
  /** Whether all that is said is heard; false until connected, and while the connection is lost. */
  readonly listening: boolean;
  /** How many connections have been made so far. */
  readonly connections: number;
  close(): Promise<void>;
}

/** Milliseconds before the connection is tried again. */
const pauses = [100, 250, 500, 1000, 2000];

/** Milliseconds between two questions whether the server is still there, and for which an answer is waited for. */
const beat = 2000;

/**
 * Listens over a connection of its own, as a pool's would not stay. `heard` is called for every
 * notification, and whenever a connection is made: what was said before went unheard.
 */
export function listenPostgresql(url: string, channel: string, heard: () => void): Listener {
  const closing = new AbortController();
  let listening = false;
  let connections = 0;
  let failures = 0;

  const hear = async () => {
    const { client, ended, cut } = newClient(url);
    client.on('notification', heard);
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
      listening = true;
      connections++;
      failures = 0;
      heard();
      await whileThere(client, AbortSignal.any([ended, closing.signal]));
    } finally {
      listening = false;
      cut();
    }
  };
  const loop = async () => {
    while (!closing.signal.aborted) {
      await hear().catch(() => {});
      const pause = pauses[failures++] ?? pauses.at(-1);
      await delay(pause, null, { signal: closing.signal }).catch(() => {});
    }
  };
  const looping = loop();
  return {
    get listening() {
      return listening;
    },
    get connections() {
      return connections;
    },
    async close() {
      closing.abort();
      await looping;
    },
  };
}

/** A network that broke down says nothing, nor does a server that hangs. @throws when it is there no more */
async function whileThere(client: Client, ended: AbortSignal): Promise<never> {
  for (;;) {
    await delay(beat, null, { signal: ended });
    await client.query('SELECT');
  }
}

/** `cut` ends the connection without a word that might not arrive. */
function newClient(url: string): { client: Client; ended: AbortSignal; cut(): void } {
  const ended = new AbortController();
  const socket = new Socket();
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 2 * beat,
    query_timeout: beat,
    stream: () => socket,
  });
  client.on('error', () => {});
  client.on('end', () => ended.abort());
  return { client, ended: ended.signal, cut: () => void socket.destroy() };
}
