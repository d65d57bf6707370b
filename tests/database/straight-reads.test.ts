import { afterAll, expect, it } from '@jest/globals';
import { Prisma } from '../../src/database/generated/client.ts';
import { pgliteStore } from '../../src/database/pglite.ts';
import type { Adapter } from '../../src/database/store.ts';
import { StraightReads } from '../../src/database/straight-reads.ts';

const store = pgliteStore({});
afterAll(async () => (await store).close());

it('a database that could not be had is asked for again by the next read', async () => {
  const { adapter } = await store;
  let isAway = true;
  let connections = 0;
  const frail = Object.create(adapter, {
    connect: {
      value: () => {
        connections += 1;
        return isAway ? Promise.reject(new Error('Away')) : adapter.connect();
      },
    },
  }) as Adapter;
  const reads = new StraightReads(frail);
  const read = () => reads.text(Prisma.sql`SELECT 'there'`);
  for (const both of await Promise.allSettled([read(), read()]))
    expect(both).toMatchObject({ status: 'rejected', reason: new Error('Away') });
  isAway = false;
  expect(await Promise.all([read(), read()])).toEqual(['there', 'there']);
  expect(connections).toBe(2);
}, 60_000);
