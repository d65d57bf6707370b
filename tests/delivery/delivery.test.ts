import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Channel } from '../../src/delivery/channel.ts';
import { forgetSettled } from '../../src/domain/delivery/settle.ts';
import { retriedFor } from '../../src/domain/delivery/retry.ts';
import { setFollowerActive } from '../../src/domain/delivery/followers.ts';
import { lastSequence } from '../../src/domain/event/event-log.ts';
import { testDatabase } from '../support/database.ts';
import { newsroom } from '../support/newsroom.ts';
import { startReceiver, type Received, type Receiver } from '../support/receiver.ts';
import {
  bySubject,
  followAt,
  logged,
  plainChannel,
  retryNow,
  soon,
  startNode,
  told,
  type Node,
} from './delivering.ts';

// Others' servers are told over real HTTP, on a machine that may be busy.
jest.setTimeout(180_000);

const database = testDatabase('empty');
const world = newsroom(database);
const nodes: Node[] = [];
const receivers: Receiver[] = [];
let start: bigint;

const receiver = async (reply?: Parameters<typeof startReceiver>[0]) => {
  const started = await startReceiver(reply);
  receivers.push(started);
  await followAt(database(), started.url);
  return started;
};
const node = (channel?: Channel, timeout?: number) => {
  nodes.push(startNode(database(), channel, timeout));
  return nodes.at(-1)!;
};
/** Longer than any test. */
const nobodyGivesUp = 3_600_000;
const waiting = () => database().prisma.delivery.findMany({ where: { state: 'WAITING' } });

beforeEach(async () => {
  await world.section('news');
  start = await lastSequence(database().prisma);
});
afterEach(async () => {
  for (const each of nodes.splice(0)) {
    await each.close();
    expect(each.reported).toEqual([]);
  }
  await database().prisma.follower.deleteMany();
});
afterAll(() => Promise.all(receivers.map((each) => each.close())));

it('two nodes tell three followers each event once, and in order for each story', async () => {
  const three = [await receiver(), await receiver(), await receiver()];
  node();
  node();
  const stories = await Promise.all(Array.from({ length: 5 }, () => world.article()));
  for (let round = 0; round < 6; round++) {
    await Promise.all(
      stories.map(async (id) => {
        await world.save(id, { headline: `Round ${round}` });
        await world.publish(id);
      }),
    );
  }
  const all = await logged(database(), start);
  expect(all).toHaveLength(35);
  for (const { received } of three) {
    await soon(() => expect(received.length).toBeGreaterThanOrEqual(all.length));
    expect(bySubject(told(received))).toEqual(bySubject(all));
  }
  await soon(async () => expect(await waiting()).toEqual([]));
  expect(three.map(({ received }) => received.length)).toEqual([35, 35, 35]);
});

it('what failed is tried again, and holds back only what came later about the same', async () => {
  let refuses: string | null = null;
  const { received } = await receiver(({ body }) =>
    refuses && body.includes(refuses) ? 500 : 204,
  );
  const [one, other] = [await world.draft(), await world.draft()];
  refuses = one;
  node();
  await world.publish(one);
  await soon(() => expect(received).toHaveLength(1));
  await world.withdraw(one);
  await world.publish(other);
  await world.withdraw(other);
  await soon(() => expect(received).toHaveLength(3));
  await soon(async () => expect(await waiting()).toHaveLength(2));
  const [failed, heldBack] = await database().prisma.delivery.findMany({
    ...{ where: { state: 'WAITING' as const }, orderBy: { number: 'asc' as const } },
  });
  expect(failed).toMatchObject({ attempts: 1, status: 500 });
  expect(failed!.problem).toContain('It was answered with 500');
  expect(heldBack).toMatchObject({ attempts: 0, problem: null });
  refuses = null;
  await retryNow(database());
  await soon(() => expect(received).toHaveLength(5));
  const events = await logged(database(), start);
  const sequences = bySubject(events);
  expect(bySubject(told(received))).toEqual({
    [other]: sequences[other],
    [one]: [sequences[one]![0], ...sequences[one]!],
  });
  const ids = received.filter(({ body }) => body.includes(one)).map(idOf);
  expect(ids[0]).toBe(ids[1]);
});

it('what is parked was tried for three days; it lets others by, and is forgotten a month later', async () => {
  const { received } = await receiver(() => 503);
  const [id, { prisma }] = [await world.draft(), database()];
  node();
  await world.publish(id);
  await soon(() => expect(received).toHaveLength(1));
  await soon(async () => expect((await waiting())[0]?.problem).toBeTruthy());
  await world.withdraw(id);
  const firstAttemptAt = new Date(Date.now() - retriedFor);
  await prisma.delivery.updateMany({ where: { attempts: 1 }, data: { firstAttemptAt } });
  await retryNow(database());
  await soon(() => expect(received).toHaveLength(3));
  const parked = await prisma.delivery.findFirstOrThrow({ where: { state: 'PARKED' } });
  expect(parked).toMatchObject({ attempts: 2, status: 503 });
  const days = (count: number) => new Date(Date.now() + count * 24 * 3_600_000);
  expect(await forgetSettled(prisma, days(29))).toBe(0);
  expect(await forgetSettled(prisma, days(31))).toBe(1);
  expect(await waiting()).toHaveLength(1);
});

describe('a follower', () => {
  it('that is paused is sent nothing, and misses nothing', async () => {
    const { url, received } = await receiver();
    await setFollowerActive(database().prisma, `plain:${url}`, false);
    const other = await receiver();
    node();
    await world.article();
    await world.article();
    await soon(() => expect(other.received).toHaveLength(2));
    expect(received).toEqual([]);
    await setFollowerActive(database().prisma, `plain:${url}`, true);
    await soon(() => expect(received).toHaveLength(2));
  });

  it('that never answers does not keep others waiting', async () => {
    let slow = 0;
    await receiver(() => {
      slow += 1;
      return new Promise<never>(() => {});
    });
    const { received } = await receiver();
    node(plainChannel, nobodyGivesUp);
    await Promise.all(Array.from({ length: 40 }, () => world.article()));
    await soon(() => expect(received).toHaveLength(40));
    expect(slow).toBeLessThan(40);
  });

  it('does not wait though forty others never answer', async () => {
    for (let n = 0; n < 40; n++) await receiver(() => new Promise<never>(() => {}));
    const { received } = await receiver();
    for (let n = 0; n < 8; n++) await world.article();
    node(plainChannel, nobodyGivesUp);
    await soon(() => expect(received).toHaveLength(8));
    // Nobody had to give up first.
    expect(await database().prisma.delivery.count({ where: { problem: { not: null } } })).toBe(0);
  });

  it('whose events can not be told is reported, and the others are told', async () => {
    const broken = await receiver();
    const { received } = await receiver();
    const channel: Channel = {
      ...plainChannel,
      plan(queries, follower, events) {
        if (follower.endsWith(broken.url)) throw new Error('No plan');
        return plainChannel.plan!(queries, follower, events);
      },
    };
    const { reported } = node(channel);
    await world.article();
    await soon(() => expect(received).toHaveLength(1));
    await soon(() => expect(reported.map(String)).toContain('Error: No plan'));
    reported.length = 0;
    await nodes.pop()!.close();
    expect(broken.received).toEqual([]);
  });
});

function idOf({ headers }: Received) {
  return headers['webhook-id'];
}
