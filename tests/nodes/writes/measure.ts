/**
 * How many stories a second one node publishes with subscribers attached, on a PostgreSQL of its own on the
 * same machine, and what one publication costs. Run it with `npm run measure:writes` on Linux, where
 * PostgreSQL's programs and pg_stat_statements are. `--rate 200` a second, `--seconds 15` after `--warm 5`
 * that don't count, `--subscribers 20` and `--concurrency 32` may be others; `--statements` lists what the
 * database was asked, `--profile DIRECTORY` leaves there how the node spent its time.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { newCluster, type Cluster } from '../../support/cluster.ts';
import { articlesInLog, endOfLog } from '../../support/event-log.ts';
import { freePort } from '../../support/free-port.ts';
import { startNode, type NodeProcess } from '../../support/node-process.ts';
import { cpuSince, cpuUsed, type Cpu } from './cpu.ts';
import { preparedDrafts } from './drafts.ts';
import { publishAll, type Published } from './publishers.ts';
import { Statements, statementsSent, type Counted } from './statements.ts';
import { Subscribers } from './subscribers.ts';

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '15' },
    warm: { type: 'string', default: '5' },
    subscribers: { type: 'string', default: '20' },
    concurrency: { type: 'string', default: '32' },
    statements: { type: 'boolean', default: false },
    profile: { type: 'string' },
  },
});
const pace = { rate: Number(values.rate), concurrency: Number(values.concurrency) };
const [seconds, warm] = [Number(values.seconds), Number(values.warm)];

/** As safe as a newsroom's own: what was answered is on the disk. */
const safe = { fsync: 'on', synchronous_commit: 'on', shared_buffers: '256MB' };

function report({ took, seconds: lasted }: Published, cpu: Cpu): void {
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number) => `${sorted[Math.ceil(share * sorted.length) - 1]!.toFixed(0)} ms`;
  const each = (milliseconds: number) => (milliseconds / took.length).toFixed(2);
  console.log(
    `${took.length} publications, ${(took.length / lasted).toFixed(0)} a second of ${pace.rate} asked for, at a load of ${loadavg()[0]!.toFixed(1)}`,
  );
  console.log(`publish: p50 ${at(0.5)}, p99 ${at(0.99)}, max ${at(1)}`);
  console.log(
    `CPU per publication: node ${each(cpu.node)} ms, PostgreSQL ${each(cpu.postgresql)} ms, measuring and subscribing ${each(cpu.own)} ms`,
  );
}

function reportStatements(counted: readonly Counted[], publications: number): void {
  for (const { query, calls, planned, executed } of counted) {
    if (calls < publications / 50) continue;
    const times = `${planned.toFixed(2)} + ${executed.toFixed(2)} ms`;
    console.log(`${(calls / publications).toFixed(2)} × ${times}  ${query.slice(0, 150)}`);
  }
}

async function measure(
  cluster: Cluster,
  node: NodeProcess,
  sent: () => Promise<number>,
): Promise<void> {
  const statements = await Statements.on(cluster);
  const drafts = await preparedDrafts(node.url, pace.rate * (warm + seconds), pace.concurrency);
  await cluster.run('VACUUM ANALYZE');
  const beginning = await endOfLog(node.url);
  const subscribers = await Subscribers.attach(node.url, beginning, Number(values.subscribers));
  await publishAll(node.url, drafts.slice(0, pace.rate * warm), pace);
  await statements.forget();
  const [before, sentBefore] = [await cpuUsed(cluster, node.pid), await sent()];
  const published = await publishAll(node.url, drafts.slice(pace.rate * warm), pace);
  report(published, cpuSince(before, await cpuUsed(cluster, node.pid)));
  const its = ((await sent()) - sentBefore) / published.took.length;
  console.log(
    `statements per publication: ${its.toFixed(1)} and BEGIN, with what the node asks besides`,
  );
  if (values.statements) reportStatements(await statements.counted(), published.took.length);
  const log = await articlesInLog(node.url, beginning);
  const heard = await subscribers.thatHeard(log);
  console.log(
    `${heard} of ${values.subscribers} subscribers heard all ${log.length} in order, ${subscribers.returns} had to come back`,
  );
}

const profiling = values.profile ? ['--cpu-prof', `--cpu-prof-dir=${values.profile}`] : [];
const cluster = await newCluster({ ...safe, ...Statements.settings });
try {
  const metricsPort = await freePort();
  const settings = { DATABASE_URL: cluster.url(), METRICS_PORT: String(metricsPort) };
  const node = await startNode(settings, undefined, profiling);
  await measure(cluster, node, () => statementsSent(metricsPort));
  await node.stop(values.profile ? 'SIGTERM' : 'SIGKILL');
} finally {
  await cluster.remove();
}
process.exit(0);
