import { afterAll, afterEach, expect, it, jest } from '@jest/globals';
import type { Channel } from '../../src/delivery/channel.ts';
import { lease } from '../../src/domain/delivery/take-due.ts';
import { testDatabase } from '../support/database.ts';
import { newsroom } from '../support/newsroom.ts';
import { startReceiver, type Receiver } from '../support/receiver.ts';
import { followAt, plainChannel, soon, startNode, type Node } from './delivering.ts';

// Others' servers are told over real HTTP, on a machine that may be busy.
jest.setTimeout(180_000);

const database = testDatabase('empty');
const world = newsroom(database);
const nodes: Node[] = [];
const receivers: Receiver[] = [];

const receiver = async (reply?: Parameters<typeof startReceiver>[0]) => {
  const started = await startReceiver(reply);
  receivers.push(started);
  await followAt(database(), started.url);
  return started;
};
const node = (channel?: Channel) => void nodes.push(startNode(database(), channel));
const deliveries = () => database().prisma.delivery.findMany({ orderBy: { number: 'asc' } });
const endLeases = () =>
  database().prisma.delivery.updateMany({
    where: { state: 'WAITING' },
    data: { dueAt: new Date(Date.now() - 1) },
  });

afterEach(async () => {
  for (const each of nodes.splice(0)) {
    await each.close();
    expect(each.reported).toEqual([]);
  }
  await database().prisma.follower.deleteMany();
});
afterAll(() => Promise.all(receivers.map((each) => each.close())));

it('what a node took and hangs with is sent by another when its lease has ended, and what comes late changes nothing', async () => {
  const { received } = await receiver();
  await world.section('news');
  let goOn = () => {};
  const hanging: Channel = {
    ...plainChannel,
    request: (delivery) =>
      new Promise((resolve) => (goOn = () => resolve(plainChannel.request(delivery)))),
  };
  node(hanging);
  await soon(async () => {
    expect(await deliveries()).toMatchObject([{ attempts: 1, state: 'WAITING', problem: null }]);
  });
  const [taken] = await deliveries();
  expect(taken!.dueAt.getTime() - taken!.lastAttemptAt!.getTime()).toBe(lease);
  node();
  await endLeases();
  const done = { number: taken!.number, attempts: 2, state: 'DELIVERED', status: 204 };
  await soon(async () => expect(await deliveries()).toMatchObject([done]));
  expect(received).toHaveLength(1);
  const before = await deliveries();
  goOn();
  await soon(() => expect(received).toHaveLength(2));
  await nodes[0]!.close();
  expect(await deliveries()).toEqual(before);
  const [first, late] = received.map(({ headers, body }) => [headers['webhook-id'], body]);
  expect(late).toEqual(first);
});

it('what becomes due again while a node sends it is not begun once more there', async () => {
  const { received } = await receiver(async () => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    return 204;
  });
  node();
  await world.section('sport');
  await soon(async () => {
    await endLeases();
    expect(await deliveries()).toMatchObject([{ state: 'DELIVERED', attempts: 1 }]);
  });
  expect(received).toHaveLength(1);
});
