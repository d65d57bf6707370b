import { expect, it } from '@jest/globals';
import { transaction } from '../../src/database/transaction.ts';
import type { Queries } from '../../src/database/database.ts';
import { testDatabase } from '../support/database.ts';
import { serverUrl } from '../support/template.ts';

const database = testDatabase('empty');

const lock = (queries: Queries, key: number) =>
  queries.$executeRaw`SELECT pg_advisory_xact_lock(${key}::bigint)`;

// PGlite does one transaction after the other.
const onServer = serverUrl() ? it : it.skip;

onServer('two that wait for each other are both done: one of them twice', async () => {
  let runs = 0;
  const crossing = ([first, second]: [number, number]) =>
    transaction(database(), async (queries) => {
      runs += 1;
      await lock(queries, first);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await lock(queries, second);
      return first;
    });
  const results = await Promise.all([crossing([71, 72]), crossing([72, 71])]);
  expect(results).toEqual([71, 72]);
  expect(runs).toBe(3);
});

onServer('the same for rows that Prisma writes', async () => {
  const { prisma } = database();
  const ids = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002'];
  for (const id of ids) {
    await prisma.author.create({ data: { id, slug: id, name: 'A', createdAt: new Date() } });
  }
  const crossing = ([first, second]: string[]) =>
    transaction(database(), async (queries) => {
      await queries.author.update({ where: { id: first! }, data: { name: first! } });
      await new Promise((resolve) => setTimeout(resolve, 300));
      await queries.author.update({ where: { id: second! }, data: { name: first! } });
    });
  await Promise.all([crossing(ids), crossing(ids.toReversed())]);
  const names = await prisma.author.findMany({ select: { name: true } });
  expect(new Set(names.map(({ name }) => name)).size).toBe(1);
});

it('any other error is thrown on at once, and nothing is kept', async () => {
  let runs = 0;
  const failing = transaction(database(), async (queries) => {
    runs += 1;
    const data = { id: '018f0000-0000-7000-8000-00000000000a', slug: 'gone', name: 'Gone' };
    await queries.author.create({ data: { ...data, createdAt: new Date() } });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(runs).toBe(1);
  expect(await database().prisma.author.count({ where: { slug: 'gone' } })).toBe(0);
});
