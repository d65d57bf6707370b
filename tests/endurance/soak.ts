/**
 * `npm run soak`: ten minutes of readers, writers, followers and feed readers at 80 % of what two nodes can
 * do, one of which is restarted every minute. No read may fail that was tried at the other node too, no write
 * be lost, every follower has to hear everything once and in order, and the memory of the node that stays may
 * not grow from the third minute on. `--minutes N` and `--share 0.5` make it another.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { PersistentFollower } from '../graphql/live/persistent-follower.ts';
import { newCluster } from '../support/cluster.ts';
import { articlesInLog, endOfLog } from '../support/event-log.ts';
import { freePort } from '../support/free-port.ts';
import { startNode } from '../support/node-process.ts';
import { Mixture } from './mixture.ts';
import { watchMemory } from './watch-memory.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    share: { type: 'string', default: '0.8' },
  },
});
const minutes = Number(values.minutes);
const minute = 60_000;
const followersOfEach = 10;

const cluster = await newCluster({ shared_buffers: '128MB' });
const settings = {
  DATABASE_URL: cluster.url(),
  SAMPLE: 'on',
  LOG_LEVEL: 'warn',
};
const [metricsPort, inspectorPort] = [await freePort(), await freePort()];
const stays = await startNode({
  ...settings,
  METRICS_PORT: String(metricsPort),
  NODE_OPTIONS: `--inspect=127.0.0.1:${inspectorPort}`,
});
let restarted = await startNode(settings);
const urls = [stays.url, restarted.url];

const after = await endOfLog(stays.url);
const followers = (['sse', 'ws'] as const).flatMap((kind) =>
  Array.from({ length: followersOfEach }, (_, n) => {
    return new PersistentFollower(kind, n % 2 ? urls : urls.toReversed(), after);
  }),
);

const mixture = await Mixture.at(urls);
const most = await mixture.run(20_000);
const rate = most.perSecond * Number(values.share);
console.log(
  `${most.perSecond.toFixed(0)} requests per second at most; ${rate.toFixed(0)} from now on`,
);

const end = Date.now() + minutes * minute;
const metricsUrl = `http://127.0.0.1:${metricsPort}/metrics`;
const watching = watchMemory({ inspectorPort, metricsUrl }, minutes);
const restarting = restartEveryMinute();
const report = await mixture.run(minutes * minute, rate);
await restarting;
const { growth, text } = await watching;

const log = (await articlesInLog(stays.url, after)).map(({ articleId }) => articleId);
await followersHave(log.length);
const lost = mixture.written.filter((id) => !log.includes(id));
const twice = log.length - new Set(log).size;
const wrong = followers.filter(
  ({ seen }) => seen.map((each) => each.articleId).join() !== log.join(),
);

console.log(`${report.requests} requests, ${report.again} tried again, ${report.failed} failed`);
console.log(`${mixture.written.length} writes, ${lost.length} lost, ${twice} twice`);
console.log(
  `${followers.length} followers, ${wrong.length} of them heard something else than the log`,
);
console.log(text);

for (const follower of followers) follower.stop();
await Promise.all([stays.stop(), restarted.stop()]);
await cluster.remove();
process.exit(report.failed + lost.length + twice + wrong.length === 0 && growth < 0.1 ? 0 : 1);

async function restartEveryMinute(): Promise<void> {
  const { port } = new URL(restarted.url);
  while (Date.now() + minute < end) {
    await delay(minute);
    const code = await restarted.stop();
    if (code !== 0) throw new Error(`It ended with ${code}`);
    restarted = await startNode({ ...settings, PORT: port });
    const left = Math.round((end - Date.now()) / 1000);
    console.log(`restarted in ${(restarted.startedIn / 1000).toFixed(1)} s; ${left} s to go`);
  }
}

async function followersHave(count: number): Promise<void> {
  const isBehind = () => followers.some(({ seen }) => seen.length < count);
  for (let tries = 300; tries > 0 && isBehind(); tries--) await delay(100);
}
