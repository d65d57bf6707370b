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

/**
 * Listens over a connection of its own, as a pool's would not stay. `heard` is called for every
 * notification, and whenever a connection is made: what was said before went unheard.
 */
export function listenPostgresql(url: string, channel: string, heard: () => void): Listener {
  let client: Client | null = null;
  let listening = false;
  let connections = 0;
  let closed = false;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;

  const connect = async () => {
    const mine = new Client({ connectionString: url, keepAlive: true });
    client = mine;
    mine.on('error', () => {});
    mine.on('end', () => lost(mine));
    mine.on('notification', heard);
    try {
      await mine.connect();
      await mine.query(`LISTEN ${channel}`);
      listening = true;
      connections++;
      failures = 0;
      heard();
    } catch {
      await mine.end().catch(() => {});
      lost(mine);
    }
  };
  const lost = (gone: Client) => {
    if (client !== gone) return;
    client = null;
    listening = false;
    if (!closed) timer = setTimeout(() => void connect(), pauses[failures++] ?? pauses.at(-1));
  };
  void connect();
  return {
    get listening() {
      return listening;
    },
    get connections() {
      return connections;
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
