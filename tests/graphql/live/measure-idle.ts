/**
 * Memory per idle subscription of one node with 1,000 open, over server-sent events and over WebSockets.
 * Run it with `npm run measure:subscriptions`; with DATABASE_URL on PostgreSQL.
 */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMeasured, type MeasuredNode } from './measured-node.ts';
import { readySocket, subscribe } from './raw-socket.ts';

const count = 1000;
const query = 'subscription { articleChanges { cursor kind article { headline } } }';
const measurer = new URL('idle-memory.mjs', import.meta.url).href;

async function memoryOf({ child }: MeasuredNode): Promise<NodeJS.MemoryUsage> {
  // What was begun just now is let end first.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  child.send('measure');
  const [usage] = (await once(child, 'message')) as [NodeJS.MemoryUsage];
  return usage;
}

/** @returns ends it */
async function overSse({ url }: MeasuredNode): Promise<() => void> {
  const asked = request(`${url}/graphql?query=${encodeURIComponent(query)}`, {
    headers: { accept: 'text/event-stream' },
    agent: false,
  });
  asked.on('error', () => {});
  asked.end();
  await once(asked, 'response').then(([response]: NodeJS.ReadableStream[]) => response!.resume());
  return () => asked.destroy();
}

async function overWs({ url }: MeasuredNode): Promise<() => void> {
  const { socket, send } = await readySocket(url);
  send(subscribe('1', query));
  return () => socket.terminate();
}

const kibibytes = (bytes: number) => `${(bytes / 1024 / count).toFixed(1)} KiB`;

async function measure(name: string, open: typeof overSse, node: MeasuredNode): Promise<void> {
  // Code is compiled, and pools are filled, by the first ones.
  const warm = await Promise.all(Array.from({ length: 50 }, () => open(node)));
  for (const end of warm) end();
  const before = await memoryOf(node);
  const all: (() => void)[] = [];
  while (all.length < count) {
    all.push(...(await Promise.all(Array.from({ length: 50 }, () => open(node)))));
  }
  const after = await memoryOf(node);
  const [heap, rss] = [after.heapUsed - before.heapUsed, after.rss - before.rss];
  const buffers = after.external - before.external;
  console.log(
    `${name}: ${kibibytes(heap)} of heap, ${kibibytes(buffers)} outside it, ${kibibytes(rss)} of resident memory, each of ${count}`,
  );
  for (const end of all) end();
}

const directory = await mkdtemp(join(tmpdir(), 'masthead-measure-'));
const database = process.env['DATABASE_URL'];
const node = await startMeasured(
  { DATA_DIR: directory, SAMPLE: 'off', ...(database && { DATABASE_URL: database }) },
  ['--expose-gc', '--import', measurer],
);
try {
  await measure('Server-sent events', overSse, node);
  await measure('WebSocket', overWs, node);
} finally {
  node.child.kill('SIGKILL');
  await rm(directory, { recursive: true });
}
process.exit(0);
