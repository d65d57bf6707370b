import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from '@jest/globals';
import { describeOnCluster } from '../support/cluster-tests.ts';
import { newDraft, type DraftChanged } from '../support/drafts.ts';
import { eventually } from '../support/eventually.ts';
import { mutate } from '../support/mutations.ts';
import { endNodes, startNode, type NodeProcess } from '../support/node-process.ts';
import { samplesIn } from '../telemetry/prometheus.ts';

const wrongClock = fileURLToPath(new URL('../support/wrong-clock.mjs', import.meta.url));
const hour = 3_600_000;

describeOnCluster('a node whose clock jumps', (cluster) => {
  let node: NodeProcess;
  afterAll(endNodes);

  const start = async (hours: number) => {
    node = await startNode({
      DATABASE_URL: cluster().url(),
      METRICS_PORT: '0',
      NODE_OPTIONS: `--import=${wrongClock}`,
      SHIFT: String(hours),
    });
    process.kill(node.pid, 'SIGUSR2');
    await eventually(async () => expect(Math.round(await skew())).toBe(hours * 3600));
  };
  const skew = async () => {
    const [address] = /http:\S+\/metrics/.exec(node.output())!;
    const metrics = await (await fetch(address.replace(/\W+$/, ''))).text();
    return samplesIn(metrics).get('masthead_clock_skew_seconds')!;
  };
  const scheduled = async (milliseconds: number) => {
    const draft = await newDraft(node.url);
    return draft.next('schedule', { at: new Date(Date.now() + milliseconds).toISOString() });
  };
  const stateOf = async (draft: DraftChanged) => (await draft.read()).state;

  it('ahead publishes nothing before its time, and says when it was published', async () => {
    await start(2);
    await mutate(node.url, 'createSection', { slug: 'politics', name: 'Politics' });
    const later = await scheduled(hour);
    const soon = await scheduled(1000);
    await eventually(async () => expect(await stateOf(soon)).toBe('PUBLISHED'));
    const published = Date.parse((await soon.read()).firstPublishedAt!);
    expect(Math.abs(published - Date.now())).toBeLessThan(hour / 6);
    // It has looked several times by now.
    await delay(1500);
    expect(await stateOf(later)).toBe('SCHEDULED');
    await node.stop();
  }, 120_000);

  it('back publishes all the same', async () => {
    await start(-2);
    const soon = await scheduled(1000);
    await eventually(async () => expect(await stateOf(soon)).toBe('PUBLISHED'));
    await node.stop();
  }, 120_000);
});
