import { beforeAll, expect, it } from '@jest/globals';
import { EventFollower } from '../../../src/domain/event/event-follower.ts';
import { lastSequence } from '../../../src/domain/event/event-log.ts';
import { EventStream } from '../../../src/domain/event/event-stream.ts';
import type { Queries } from '../../../src/database/database.ts';
import { beforeDatabaseCloses, testDatabase } from '../../support/database.ts';
import { newsroom } from '../../support/newsroom.ts';

const database = testDatabase('empty');
const world = newsroom(database);
const stopping = new AbortController().signal;
let follower: EventFollower;

beforeAll(async () => {
  follower = new EventFollower(database(), (error) => expect(error).toBeNull());
  await world.section('news');
});
beforeDatabaseCloses(() => follower.close());

/** A stream from now on, that reads the log with these queries. */
async function streamOver(queries: Queries): Promise<EventStream> {
  const after = await lastSequence(database().prisma);
  return new EventStream({
    ...{ queries, follower, after, stopping, maxWaiting: 10 },
    isWanted: ({ kind }) => kind === 'article.published',
  });
}

/** The database, with things done once right before a read of the log, or between it and its answer. */
function readsWith(things: { before?(): Promise<unknown>; after?(): Promise<unknown> }): Queries {
  const once = { ...things };
  const take = (when: 'before' | 'after') => {
    const thing = once[when];
    once[when] = () => Promise.resolve();
    return thing?.();
  };
  return database().prisma.$extends({
    query: {
      async $queryRaw({ args, query }) {
        await take('before');
        const rows: unknown = await query(args);
        await take('after');
        return rows;
      },
    },
  }) as unknown as Queries;
}

async function subjectsOf(stream: EventStream, count: number): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < count) ids.push((await stream.next()).value!.subjectId);
  return ids;
}

it('has what came to pass between the last look at the past and the first live event', async () => {
  const ids: string[] = [];
  const publish = async () => void ids.push(await world.article());
  const queries = readsWith({
    async after() {
      await publish();
      await follower.catchUp();
    },
  });
  const stream = await streamOver(queries);
  await publish();
  expect(await subjectsOf(stream, 2)).toEqual(ids);
  await publish();
  expect(await subjectsOf(stream, 1)).toEqual(ids.slice(2));
  await stream.return();
}, 20_000);

it('says nothing twice that was read before it was heard', async () => {
  // Nobody tells this one of notifications: it looks when it is told to, and every 5 seconds.
  const deaf = {
    ...database(),
    listen: () => ({ connections: 1, listening: true, close: () => Promise.resolve() }),
  };
  const late = new EventFollower(deaf, () => {});
  await late.catchUp();
  const ids: string[] = [];
  const publish = async () => void ids.push(await world.article());
  const stream = new EventStream({
    ...{ queries: readsWith({ before: publish }), follower: late, stopping, maxWaiting: 10 },
    ...{ after: await lastSequence(database().prisma), isWanted: () => true },
  });
  const read = await subjectsOf(stream, 1);
  await late.catchUp();
  await publish();
  await late.catchUp();
  expect([...read, ...(await subjectsOf(stream, 1))]).toEqual(ids);
  await stream.return();
  await late.close();
}, 20_000);

it('ends at once, also for somebody who waits', async () => {
  const stream = await streamOver(database().prisma);
  const next = stream.next();
  await stream.return();
  expect(await next).toEqual({ done: true, value: undefined });
  expect(follower.listeners).toBe(0);
});
