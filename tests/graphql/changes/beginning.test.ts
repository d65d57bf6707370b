import { setTimeout } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import type { Database } from '../../../src/database/database.ts';
import { testDatabase } from '../../support/database.ts';
import { newsroom } from '../../support/newsroom.ts';
import { testServer } from '../../support/server.ts';
import { follow } from './follow.ts';

const database = testDatabase('empty');
const world = newsroom(database);
const server = testServer(() => slowlyRead(database()));

/** A database of which all that is read by SQL comes late, as from one that has much to do. */
function slowlyRead(its: Database): Database {
  const prisma = its.prisma.$extends({
    query: {
      async $queryRaw({ args, query }) {
        await setTimeout(200);
        return query(args) as Promise<unknown>;
      },
    },
  }) as unknown as Database['prisma'];
  return { ...its, prisma };
}

it('what happens once a client is told that it follows is sent to it', async () => {
  await world.section('news');
  const its = await follow(server().url);
  await world.article({ headline: 'First' });
  expect((await its.has(1)).map(({ article }) => article?.headline)).toEqual(['First']);
  its.stop();
});
