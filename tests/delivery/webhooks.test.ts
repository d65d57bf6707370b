import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { InputError } from '../../src/domain/input-error.ts';
import { retriedFor } from '../../src/domain/delivery/retry.ts';
import { testDatabase } from '../support/database.ts';
import { send } from '../support/graphql.ts';
import { hour, newsroom } from '../support/newsroom.ts';
import { startReceiver, type Received, type Receiver } from '../support/receiver.ts';
import { adminToken, testServer } from '../support/server.ts';
import { site, testApi } from '../graphql/api.ts';
import { stepArbitrary, take, type Step } from '../graphql/changes/editorial-steps.ts';
import { copyJson, siteJson } from '../graphql/changes/site-json.ts';
import { retryNow, soon } from './delivering.ts';
import { WebhookCopy, type WebhookBody } from './webhook-copy.ts';

// Others' servers are told over real HTTP, on a machine that may be busy.
jest.setTimeout(180_000);

const purgeSecret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const database = testDatabase('empty');
const world = newsroom(database);
const api = testApi(database);
let purged: Receiver;
const receivers: Receiver[] = [];
beforeAll(async () => {
  purged = await startReceiver();
  receivers.push(purged);
});
const server = testServer(database, {
  site: { url: site.url },
  deliveryAllow: ['127.0.0.1/32'],
  purge: () => ({ url: `${purged.url}/purge`, secret: purgeSecret }),
});

afterEach(async () => {
  expect(server().reported).toEqual([]);
  await database().prisma.follower.deleteMany({ where: { kind: 'webhook' } });
});
afterAll(() => Promise.all(receivers.map((each) => each.close())));

const receiver = async (reply?: Parameters<typeof startReceiver>[0]) => {
  receivers.push(await startReceiver(reply));
  return receivers.at(-1)!;
};

interface Made {
  id: string;
  version: number;
  pausedAt: string | null;
  pauseReason: string | null;
  failingSince: string | null;
}

interface Result {
  __typename: string;
  webhook: Made;
  secret: string;
  replayed: number;
  field: string;
}

async function mutate(mutation: string, input: object): Promise<Result> {
  const types: Record<string, string> = {
    createWebhook: 'CreateWebhookInput',
    updateWebhook: 'UpdateWebhookInput',
    pauseWebhook: 'PauseWebhookInput',
    replayWebhook: 'ReplayWebhookInput',
  };
  const { data, errors } = await send(
    server().url,
    `mutation ($input: ${types[mutation] ?? 'WebhookTargetInput'}!) { result: ${mutation}(input: $input) {
      __typename ... on WebhookChange { secret replayed
        webhook { id version pausedAt pauseReason failingSince } }
      ... on Problem { field message } } }`,
    { input },
    adminToken,
  );
  expect(errors).toEqual([]);
  return (data as unknown as { result: Result }).result;
}

const create = (url: string, input: object = {}) =>
  mutate('createWebhook', { name: 'A partner', url, ...input });

async function read(id: string) {
  const { data } = await send(
    server().url,
    `query ($id: ID!) { node(id: $id) { ... on Webhook {
      id version pausedAt pauseReason failingSince
      deliveries(first: 50) { totalCount edges { node { id state attempts status problem cursor } } } } } }`,
    { id },
    adminToken,
  );
  return (
    data as unknown as {
      node: Made & {
        deliveries: {
          totalCount: number;
          edges: { node: { id: string; state: string; status: number; cursor: string } }[];
        };
      };
    }
  ).node;
}

function verified(secret: string, { body, headers }: Received): WebhookBody {
  return new Webhook(secret).verify(body, headers as Record<string, string>) as WebhookBody;
}

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

it('tells a CDN to drop what it keeps, by the names that the answer came with', async () => {
  const { slug } = await database().prisma.article.findUniqueOrThrow({
    where: { id: await world.article({ headline: 'Kept for a while' }) },
  });
  const names = await Promise.all([
    namesOf(`{ article(slug: "${slug}") { headline } }`),
    namesOf('{ articles(first: 1) { edges { node { id } } } }'),
    namesOf('{ article(slug: "not-there-yet") { headline } }'),
  ]);
  // Its own publication.
  await soon(() => expect(names[0].some((name) => isPurged(name))).toBe(true));
  purged.received.length = 0;
  await world.article({ headline: 'Not there yet' });
  await soon(() => {
    const [article, ...others] = names.map((all) => all.some((name) => isPurged(name)));
    expect({ article, others }).toEqual({ article: false, others: [true, true] });
  });
});

/** Under which a cache between keeps the answer to a query. */
async function namesOf(query: string): Promise<string[]> {
  const { headers } = await fetch(`${server().url}/graphql?query=${encodeURIComponent(query)}`);
  return headers.get('cache-tag')!.split(',');
}

function isPurged(name: string): boolean {
  return purged.received.some((one) => {
    const { tags } = verified(purgeSecret, one) as unknown as { tags: string[] };
    return tags.includes(name);
  });
}

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

describe('an address that takes nothing', () => {
  it('is paused after three days, says why, and misses nothing when it is resumed', async () => {
    let status = 500;
    const { url, received } = await receiver(() => status);
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

  it('is paused at once when it says that it is gone', async () => {
    const { url } = await receiver(() => 410);
    const { webhook } = await create(url);
    await world.article();
    await soon(async () => {
      expect((await read(webhook.id)).pauseReason).toMatch(/^It answered that it is gone/);
    });
  });

  it('because it is private is told so in the log', async () => {
    const { webhook } = await create('http://169.254.169.254/latest/meta-data');
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

it('whoever has only what webhooks tell has an exact copy of the site, whatever editors do', async () => {
  const fresh = new WebhookCopy();
  const { url, received } = await receiver(({ body }) => {
    fresh.take(JSON.parse(body) as WebhookBody);
    return 204;
  });
  for (const caption of ['one', 'two', 'three']) await world.image(caption);
  const { webhook } = await create(url);
  const [start] = await database().prisma.event.findMany({ take: 1, orderBy: { sequence: 'asc' } });
  expect(start).toBeDefined();
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
      expect(await prisma.delivery.count({ where: { state: 'WAITING' } })).toBe(0);
      const last = await prisma.event.aggregate({ _max: { sequence: true } });
      const follower = await prisma.follower.findFirst({ where: { kind: 'webhook' } });
      expect(follower!.sequence).toBe(last._max.sequence);
    });
    expect(copyJson(fresh)).toEqual(await siteJson(api.ask));
  };
  const numRuns = process.env['THOROUGH'] ? 50 : 5;
  const commands = fc.array(stepArbitrary, { minLength: 20, maxLength: 20 });
  await fc.assert(fc.asyncProperty(commands, holds), { numRuns, endOnFailure: true });
  expect(taken).toBeGreaterThan(numRuns * 10);
  expect(received.length).toBeGreaterThanOrEqual(taken);
}, 600_000);

const beginning = Buffer.from(
  JSON.stringify(['LOG', '', '00000000-0000-0000-0000-000000000000']),
).toString('base64url');

function articleId(id: string): string {
  return Buffer.from(`Article:${id}`).toString('base64url');
}
