import { afterAll, afterEach, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { InputError } from '../../src/domain/input-error.ts';
import { site, testApi } from '../graphql/api.ts';
import { stepArbitrary, take, type Step } from '../graphql/changes/editorial-steps.ts';
import { copyJson, siteJson } from '../graphql/changes/site-json.ts';
import { testDatabase } from '../support/database.ts';
import { hour, newsroom } from '../support/newsroom.ts';
import { startReceiver, type Receiver } from '../support/receiver.ts';
import { testServer } from '../support/server.ts';
import { soon } from './delivering.ts';
import { WebhookCopy, type WebhookBody } from './webhook-copy.ts';
import { mutateWebhook } from './webhook-desk.ts';

// Others' servers are told over real HTTP, on a machine that may be busy.
jest.setTimeout(180_000);

const database = testDatabase('empty');
const world = newsroom(database);
const api = testApi(database);
const server = testServer(database, {
  site: { url: site.url },
  deliveryAllow: ['127.0.0.1/32'],
});
const receivers: Receiver[] = [];
const receiver = async (reply?: Parameters<typeof startReceiver>[0]) => {
  receivers.push(await startReceiver(reply));
  return receivers.at(-1)!;
};
const mutate = (mutation: string, input: object) => mutateWebhook(server().url, mutation, input);

afterEach(async () => {
  expect(server().reported).toEqual([]);
  await database().prisma.follower.deleteMany({ where: { kind: 'webhook' } });
});
afterAll(() => Promise.all(receivers.map((each) => each.close())));

it('whoever has only what webhooks tell has an exact copy of the site, whatever editors do', async () => {
  const fresh = new WebhookCopy();
  const { url, received } = await receiver(({ body }) => {
    fresh.take(JSON.parse(body) as WebhookBody);
    return 204;
  });
  for (const caption of ['one', 'two', 'three']) await world.image(caption);
  await world.article({ authors: ['Ann'], section: 'world' });
  const { webhook } = await mutate('createWebhook', { name: 'A partner', url });
  // All that was before it, told again from the beginning.
  await mutate('replayWebhook', { id: webhook.id, after: beginning });
  let taken = 0;
  const takeOne = async (step: Step) => {
    try {
      await take(world, step, hour(100 + taken));
      taken += 1;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
  };
  const holds = async (steps: Step[]) => {
    for (const step of steps) await takeOne(step);
    await soon(async () => {
      const { prisma } = database();
      const last = await prisma.event.aggregate({ _max: { sequence: true } });
      const follower = await prisma.follower.findFirst({ where: { kind: 'webhook' } });
      expect(follower!.sequence).toBe(last._max.sequence);
      // Counted after it: what was planned meanwhile waits.
      expect(await prisma.delivery.count({ where: { state: 'WAITING' } })).toBe(0);
    });
    expect(copyJson(fresh)).toEqual(await siteJson(api.ask));
  };
  const numRuns = process.env['THOROUGH'] ? 50 : 5;
  const commands = fc.array(stepArbitrary, { minLength: 20, maxLength: 20 });
  await fc.assert(fc.asyncProperty(commands, holds), { numRuns, endOnFailure: true });
  expect(taken).toBeGreaterThan(numRuns * 10);
  expect(received.length).toBeGreaterThan(numRuns * 5);
}, 600_000);

const beginning = Buffer.from(
  JSON.stringify(['LOG', '', '00000000-0000-0000-0000-000000000000']),
).toString('base64url');
