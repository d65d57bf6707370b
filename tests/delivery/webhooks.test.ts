import { afterAll, afterEach, expect, it, jest } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { newsroom } from '../support/newsroom.ts';
import { startReceiver, type Receiver } from '../support/receiver.ts';
import { testServer } from '../support/server.ts';
import { soon } from './delivering.ts';
import type { WebhookBody } from './webhook-copy.ts';
import { articleId, mutateWebhook, readWebhook, verified } from './webhook-desk.ts';

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
});
afterAll(() => Promise.all(receivers.map((each) => each.close())));

it('tells an address of changes, signed so that anybody who knows the standard can verify it', async () => {
  const { url, received } = await receiver();
  const { secret, webhook } = await create(url);
  const id = await world.article({ headline: 'Told at once' });
  await world.withdraw(id, 'It was wrong');
  await soon(() => expect(received.length).toBeGreaterThanOrEqual(3));
  const bodies = received.map((one) => verified(secret, one));
  expect(bodies.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['section.created', 'article.published', 'article.withdrawn']),
  );
  const gone = bodies.find(({ type }) => type === 'article.withdrawn')!;
  expect(gone.data).toMatchObject({ kind: 'ARTICLE_WITHDRAWN', reason: 'It was wrong' });
  expect(gone.data.nodes[gone.data.touched.indexOf(articleId(id))]).toBeNull();
  const tampered = { ...received[0]!, body: received[0]!.body.replace('}', ' }') };
  expect(() => verified(secret, tampered)).toThrow();
  await soon(async () => {
    const { deliveries } = await read(webhook.id);
    expect(deliveries.edges.map(({ node }) => node)).toEqual(
      received.map(() => expect.objectContaining({ state: 'DELIVERED', status: 204 })),
    );
  });
});

it('tells only what passes its filter', async () => {
  const { url, received } = await receiver();
  await world.section('world/europe');
  await world.article({ authors: ['Ann'], section: 'sport' });
  await create(url, { kinds: ['ARTICLE_PUBLISHED'], section: 'world', author: 'ann' });
  await world.article({ authors: ['Ann'], section: 'sport' });
  await world.article({ authors: ['Bob'], section: 'world/europe' });
  const id = await world.article({ authors: ['Ann'], section: 'world/europe' });
  await world.withdraw(id);
  await world.article({ authors: ['Ann'], section: 'world', headline: 'Last' });
  await soon(() => expect(received.map(({ body }) => body).join()).toContain('Last'));
  const told = received.map(({ body }) => JSON.parse(body) as WebhookBody);
  expect(told.map(({ type }) => type)).toEqual(['article.published', 'article.published']);
  expect(told[0]!.data.touched).toContain(articleId(id));
});

it('signs with two secrets for a day after one is made anew', async () => {
  const { url, received } = await receiver();
  const { secret, webhook } = await create(url);
  const renewed = await mutate('rotateWebhookSecret', { id: webhook.id, expectedVersion: 1 });
  expect(renewed.secret).not.toBe(secret);
  await world.article();
  await soon(() => expect(received).toHaveLength(1));
  expect(verified(secret, received[0]!)).toEqual(verified(renewed.secret, received[0]!));
  const former = new Date(0);
  await database().prisma.webhook.updateMany({ data: { formerSecretUntil: former } });
  await world.article();
  await soon(() => expect(received).toHaveLength(2));
  verified(renewed.secret, received[1]!);
  expect(() => verified(secret, received[1]!)).toThrow();
});

it('tells again what is asked for: one delivery, or a part of the log, under the same ids', async () => {
  const { url, received } = await receiver();
  const { webhook } = await create(url);
  await world.article();
  await world.article();
  await soon(async () => expect((await read(webhook.id)).deliveries.totalCount).toBe(2));
  await soon(() => expect(received).toHaveLength(2));
  const [, first] = (await read(webhook.id)).deliveries.edges.map(({ node }) => node);
  const one = await mutate('replayWebhook', { id: webhook.id, delivery: first!.id });
  expect(one.replayed).toBe(1);
  await soon(() => expect(received).toHaveLength(3));
  expect(received[2]!.headers['webhook-id']).toBe(received[0]!.headers['webhook-id']);
  const part = await mutate('replayWebhook', { id: webhook.id, after: first!.cursor });
  expect(part.replayed).toBe(1);
  await soon(() => expect(received).toHaveLength(4));
  expect(received[3]!.headers['webhook-id']).toBe(received[1]!.headers['webhook-id']);
  expect(await mutate('replayWebhook', { id: webhook.id })).toMatchObject({
    ...{ __typename: 'InputProblem', field: 'delivery' },
  });
});

it('is not changed by who has not read what it is now, and ends with its log', async () => {
  const { webhook } = await create('https://partner.example/in');
  const target = { id: webhook.id, expectedVersion: 1 };
  const pause = { ...target, reason: 'They asked' };
  expect(await mutate('pauseWebhook', pause)).toMatchObject({
    webhook: { pauseReason: 'They asked', version: 2 },
  });
  expect(await mutate('updateWebhook', { ...target, name: 'Other' })).toMatchObject({
    __typename: 'VersionProblem',
  });
  const gone = await mutate('deleteWebhook', { ...target, expectedVersion: 2 });
  expect(gone.webhook).toBeNull();
  expect(await database().prisma.follower.count({ where: { kind: 'webhook' } })).toBe(0);
  for (const url of ['ftp://a.example/', 'https://me:secret@a.example/', 'nonsense']) {
    expect(await create(url)).toMatchObject({ __typename: 'InputProblem', field: 'url' });
  }
});
