/**
 * How long it takes from a request to publish until the story is at every output of a node on PostgreSQL.
 * Run it with `DATABASE_URL=postgresql://… npm run measure:latency`; it makes a database of its own there, and
 * drops it. `--count 300`, after `--warm 60` that don't count, and `--rate 10`, a second, may be others.
 */
import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { startMeasured } from '../../graphql/live/measured-node.ts';
import { adminToken } from '../../support/admin-token.ts';
import { newDraft, type DraftChanged } from '../../support/drafts.ts';
import { mutate } from '../../support/mutations.ts';
import { Stopwatch } from './stopwatch.ts';
import { attachViewers, viewers } from './viewers.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '300' },
    warm: { type: 'string', default: '60' },
    rate: { type: 'string', default: '10' },
  },
});
const [count, warm, rate] = [Number(values.count), Number(values.warm), Number(values.rate)];
const given = process.env['DATABASE_URL'];
if (!given)
  throw new Error('Set DATABASE_URL to a PostgreSQL server that databases may be made on');
const name = `masthead_latency_${randomUUID().replaceAll('-', '')}`;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: given });
  await client.connect();
  await client.query(statement);
  await client.end();
}

function ownDatabase(): string {
  const url = new URL(given!);
  url.pathname = `/${name}`;
  return url.href;
}

async function drafts(url: string): Promise<DraftChanged[]> {
  await mutate(url, 'createSection', { name: 'News', slug: 'news' });
  const made: DraftChanged[] = [];
  const markdown = 'A paragraph of a story, as long as one usually is.\n\n'.repeat(20);
  while (made.length < warm + count) {
    made.push(await newDraft(url, { headline: `Story ${made.length}`, section: 'news', markdown }));
  }
  return made;
}

/** At a steady rate, whatever the answers take. */
async function publishAll(all: readonly DraftChanged[], stopwatch: Stopwatch): Promise<void> {
  const start = performance.now();
  const publishing = all.map(async (draft, n) => {
    await pause((n * 1000) / rate - (performance.now() - start));
    if (n >= warm) stopwatch.begin(draft.uuid);
    await draft.next('publish');
    stopwatch.saw('Answer', 0, draft.uuid);
  });
  await Promise.all(publishing);
}

async function allSeen(stopwatch: Stopwatch): Promise<void> {
  const isSeen = () =>
    Object.entries(viewers).every(([output, each]) => stopwatch.count(output) === each * count);
  for (let tries = 600; !isSeen() && tries > 0; tries--) await pause(100);
  if (!isSeen()) console.log('Not everything was seen within a minute after the last publication');
}

await onServer(`CREATE DATABASE ${name}`);
const settings = { SAMPLE: 'off', ADMIN_TOKEN: adminToken, DELIVERY_ALLOW: '127.0.0.1/32' };
const node = await startMeasured({ ...settings, DATABASE_URL: ownDatabase() });
try {
  const stopwatch = new Stopwatch();
  const all = await drafts(node.url);
  await attachViewers(node.url, stopwatch);
  await publishAll(all, stopwatch);
  await allSeen(stopwatch);
  const load = loadavg()[0]!.toFixed(1);
  console.log(`${count} publications, ${rate} a second, at a load of ${load}`);
  for (const output of ['Answer', ...Object.keys(viewers)]) console.log(stopwatch.line(output));
} finally {
  node.child.kill('SIGKILL');
  await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
}
process.exit(0);
