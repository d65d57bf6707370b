/**
 * `npm run kill`: kills a node, and then PostgreSQL itself, four times each while 2,000 writes are under way.
 * Every write that was acknowledged has to be there, once. `--writes N` and `--times N` make it shorter.
 */
import { parseArgs } from 'node:util';
import { newCluster, type Cluster } from '../support/cluster.ts';
import { startNode, type NodeProcess } from '../support/node-process.ts';
import { faultsIn, write } from './writers.ts';

const { values } = parseArgs({
  options: {
    writes: { type: 'string', default: '2000' },
    times: { type: 'string', default: '4' },
  },
});
const writes = Number(values.writes);
const times = Number(values.times);

interface World {
  cluster: Cluster;
  node: NodeProcess;
}

type Kill = (world: World) => Promise<number>;

const restart = async (world: World) => {
  const { port } = new URL(world.node.url);
  world.node = await startNode({ DATABASE_URL: world.cluster.url(), PORT: port });
};

const killNode: Kill = async (world) => {
  await world.node.stop('SIGKILL');
  await restart(world);
  return world.node.startedIn;
};

/** From when PostgreSQL takes statements again until the node says that it is ready. */
const killPostgresql: Kill = async ({ cluster, node }) => {
  await cluster.stop('immediate');
  await cluster.start();
  const begun = performance.now();
  while ((await fetch(`${node.url}/health/ready`).catch(() => null))?.status !== 200) continue;
  return performance.now() - begun;
};

async function round(world: World, kill: Kill, name: string): Promise<boolean> {
  const names = Array.from({ length: writes }, (_, n) => `${name} ${n}`);
  const acknowledged: string[] = [];
  let third = () => {};
  const aThird = new Promise<void>((resolve) => (third = resolve));
  const all = names.map(async (each) => {
    const attempts = await write(each, () => world.node.url);
    if (acknowledged.push(each) >= writes / 3) third();
    return attempts;
  });
  await aThird;
  const before = acknowledged.length;
  const back = await kill(world);
  const early = await faultsIn(world.cluster, acknowledged.slice(0, before));
  const attempts = await Promise.all(all);
  const late = await faultsIn(world.cluster, names);
  const again = attempts.filter((each) => each > 1).length;
  const lost = early.lost.length + late.lost.length;
  console.log(
    `${name}: ${before} acknowledged before, ${again} sent again, ready in ${(back / 1000).toFixed(2)} s,` +
      ` ${lost} lost, ${late.twice.length} twice`,
  );
  return lost === 0 && late.twice.length === 0;
}

const cluster = await newCluster({ fsync: 'on' });
const world: World = { cluster, node: await startNode({ DATABASE_URL: cluster.url() }) };
let isGood = true;
for (const [what, kill] of [
  ['node', killNode],
  ['PostgreSQL', killPostgresql],
] as const) {
  for (let n = 1; n <= times; n++) {
    isGood = (await round(world, kill, `${what} killed, ${n}`)) && isGood;
  }
}
await world.node.stop();
await cluster.remove();
process.exit(isGood ? 0 : 1);
