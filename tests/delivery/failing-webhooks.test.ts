import { afterAll, afterEach, describe, expect, it, jest } from '@jest/globals';
import { retriedFor } from '../../src/domain/delivery/retry.ts';
import { takeDue } from '../../src/domain/delivery/take-due.ts';
import { testDatabase } from '../support/database.ts';
import { newsroom } from '../support/newsroom.ts';
import { startReceiver, type Receiver } from '../support/receiver.ts';
import { testServer } from '../support/server.ts';
import { retryNow, soon } from './delivering.ts';
import { mutateWebhook, readWebhook } from './webhook-desk.ts';

// Others' servers are told over real HTTP, on a machine that may be busy.
jest.setTimeout(180_000);

const database = testDatabase('empty');
const world = newsroom(database);
const server = testServer(database, { deliveryAllow: ['127.0.0.1/32'] });
const receivers: Receiver[] = [];
const receiver = async (reply?: Parameters<typeof startReceiver>[0]) => {
  receivers.push(await startReceiver(reply));
  return receivers.at(-1)!;
};
const mutate = (mutation: string, input: object) => mutateWebhook(server().url, mutation, input);
const create = (url: string, input: object = {}) =>
  mutate('createWebhook', { name: 'A partner', url, ...input });
const read = (id: string) => readWebhook(server().url, id);

afterEach(async () => {
  expect(server().reported).toEqual([]);
  await database().prisma.follower.deleteMany({ where: { kind: 'webhook' } });
  await database().prisma.webhook.deleteMany();
});
afterAll(() => Promise.all(receivers.map((each) => each.close())));

describe('an address that takes nothing', () => {
  it('is paused after three days, says why, and misses nothing when it is resumed', async () => {
    let status = 500;
    const { url, received } = await receiver(() => status);
    // With its section, of which nothing is told any more.
    await world.article();
    const { webhook } = await create(url);
    await world.article();
    await soon(async () => expect((await read(webhook.id)).failingSince).not.toBeNull());
    const failingSince = new Date(Date.now() - retriedFor);
    await database().prisma.webhook.updateMany({ data: { failingSince } });
    await retryNow(database());
    await soon(async () => expect((await read(webhook.id)).pausedAt).not.toBeNull());
    const paused = await read(webhook.id);
    expect(paused.pauseReason).toMatch(/^Nothing was taken for 3 days\. It was answered with 500/);
    status = 204;
    const before = received.length;
    await world.article({ headline: 'While it was paused' });
    await mutate('resumeWebhook', { id: webhook.id, expectedVersion: paused.version });
    await soon(() => expect(received.length).toBeGreaterThanOrEqual(before + 2));
    await soon(async () => {
      const resumed = await read(webhook.id);
      expect(resumed).toMatchObject({ pausedAt: null, pauseReason: null, failingSince: null });
      const states = resumed.deliveries.edges.map(({ node }) => node.state);
      expect(states).toEqual(['DELIVERED', 'DELIVERED']);
    });
  });

  it('is not sent what is still being sent to it when it is resumed', async () => {
    let answer: (status: number) => void = () => {};
    const { url, received } = await receiver(() => new Promise((resolve) => (answer = resolve)));
    const { webhook } = await create(url);
    await world.article();
    await soon(() => expect(received).toHaveLength(1));
    const reason = 'A change of address';
    await mutate('pauseWebhook', { id: webhook.id, expectedVersion: webhook.version, reason });
    await mutate('resumeWebhook', { id: webhook.id, expectedVersion: webhook.version + 1 });
    const { prisma, now } = database();
    const another = { kinds: ['webhook'], limit: 10, perFollower: 10, underWay: [] };
    expect(await takeDue(prisma, { ...another, fewer: new Map(), now: now() })).toEqual([]);
    answer(204);
    await soon(async () => {
      const { deliveries } = await read(webhook.id);
      expect(deliveries.edges[0]?.node).toMatchObject({ state: 'DELIVERED', attempts: 1 });
    });
    expect(received).toHaveLength(1);
  });

  it('is paused at once when it says that it is gone', async () => {
    const { url } = await receiver(() => 410);
    const { webhook } = await create(url);
    await world.article();
    await soon(async () => {
      expect((await read(webhook.id)).pauseReason).toMatch(/^It answered that it is gone/);
    });
  });

  it('because it is private now is told so in the log', async () => {
    const { webhook } = await create('https://partner.example/in');
    const url = 'http://169.254.169.254/latest/meta-data';
    await database().prisma.webhook.updateMany({ data: { url } });
    await world.article();
    await soon(async () => {
      const { deliveries } = await read(webhook.id);
      expect(deliveries.edges[0]?.node).toMatchObject({
        ...{ state: 'WAITING', status: null },
        problem: expect.stringContaining('169.254.169.254 is refused') as unknown,
      });
    });
  });
});

describe('an address that is not public is refused at once', () => {
  const hosts = ['10.0.0.1', '[::1]', '169.254.169.254', '127.0.0.2', '2130706434'];
  const problem = {
    ...{ __typename: 'InputProblem', field: 'url' },
    message: expect.stringMatching(
      / is no public address: give one that .+, or let DELIVERY_ALLOW name its network$/,
    ) as unknown,
  };

  it.each(hosts)('when it is made: %s', async (host) => {
    expect(await create(`http://${host}:8080/in`)).toMatchObject(problem);
    expect(await database().prisma.webhook.count()).toBe(0);
  });

  it('when it is changed, and nothing else is', async () => {
    const { webhook } = await create('https://partner.example/in');
    const target = { id: webhook.id, expectedVersion: 1 };
    const url = 'http://192.168.1.1/';
    expect(await mutate('updateWebhook', { ...target, url })).toMatchObject(problem);
    expect(await mutate('updateWebhook', { ...target, name: 'Other' })).toMatchObject({
      webhook: { version: 2 },
    });
  });

  it('unless settings allow its network', async () => {
    const made = await create('http://127.0.0.1:8080/in');
    expect(made.webhook.version).toBe(1);
  });
});
