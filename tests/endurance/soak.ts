/**
 * `npm run soak -- --minutes 10`: reads of queries, pages and feeds, and writes, on two nodes of which one is
 * started anew every minute (`--every SECONDS`). No read may fail on both, and no write be lost.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { newCluster } from '../support/cluster.ts';
import { startNode, type NodeProcess } from '../support/node-process.ts';
import { faultsIn, write } from './writers.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    every: { type: 'string', default: '60' },
  },
});
const end = performance.now() + Number(values.minutes) * 60_000;
const goesOn = () => performance.now() < end;

const cluster = await newCluster({ fsync: 'on' });
const settings = { DATABASE_URL: cluster.url(), SAMPLE: 'on', LOG_LEVEL: 'warn' };
const nodes: NodeProcess[] = [await startNode(settings), await startNode(settings)];
const count = { reads: 0, retried: 0, failed: 0 };
const written: string[] = [];

const succeeds = (url: string, init?: RequestInit) =>
  fetch(url, { ...init, signal: AbortSignal.timeout(10_000) }).then(
    async (response) => (await response.arrayBuffer()) && response.status === 200,
    () => false,
  );

async function readOn(reader: number): Promise<void> {
  const query = '{ articles(first: 10) { nodes { headline byline { author { name } } } } }';
  const paths = ['/feed.rss', '/', `/graphql?query=${encodeURIComponent(query)}`];
  for (let n = reader; goesOn(); n++) {
    const path = paths[n % paths.length]!;
    count.reads += 1;
    if (await succeeds(nodes[n % 2]!.url + path)) continue;
    count.retried += 1;
    if (!(await succeeds(nodes[(n + 1) % 2]!.url + path))) count.failed += 1;
  }
}

async function writeOn(writer: number): Promise<void> {
  for (let n = 0; goesOn(); n++) {
    const name = `Writer ${writer} ${n}`;
    await write(name, (attempt) => nodes[(n + attempt) % 2]!.url);
    written.push(name);
    await delay(20);
  }
}

const memoryOf = ({ pid }: NodeProcess) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;

/** Memory of each node as it is after the same time of the same load. */
async function restartOn(): Promise<number[]> {
  const memory: number[] = [];
  for (let n = 0; goesOn(); n++) {
    await delay(Math.min(Number(values.every) * 1000, end - performance.now()));
    memory.push(memoryOf(nodes[n % 2]!));
    if (!goesOn()) break;
    const code = await nodes[n % 2]!.stop();
    if (code !== 0) throw new Error(`A node ended with ${code}: ${nodes[n % 2]!.output()}`);
    nodes[n % 2] = await startNode({ ...settings, PORT: new URL(nodes[n % 2]!.url).port });
  }
  return memory;
}

const [memory] = await Promise.all([
  restartOn(),
  ...[0, 1, 2, 3].map(readOn),
  ...[0, 1].map(writeOn),
]);
const { lost, twice } = await faultsIn(cluster, written);
console.log(
  `${count.reads} reads, ${count.retried} sent to the other node, ${count.failed} failed;` +
    ` ${written.length} writes, ${lost.length} lost, ${twice.length} twice`,
);
console.log(`MiB before each restart: ${memory.map((each) => each.toFixed(0)).join(', ')}`);
await Promise.all(nodes.map((node) => node.stop()));
await cluster.remove();
process.exit(count.failed + lost.length + twice.length === 0 ? 0 : 1);
