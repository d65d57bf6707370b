import { beforeAll, expect, it } from '@jest/globals';
import { takeDue } from '../../src/domain/delivery/take-due.ts';
import { testDatabase } from '../support/database.ts';
import { plansOf, statementsWithValues } from './explain.ts';
import { rowsRead, tell } from './plan.ts';

const database = testDatabase('empty');
const sentBy = statementsWithValues(database, (sql) => sql.includes('deliveries'));

const followers = 200;
const waitingOfEach = 200;

beforeAll(async () => {
  const { prisma } = database();
  await prisma.$executeRaw`
    INSERT INTO followers (name, kind, sequence)
    SELECT 'plain:' || n, 'plain', 0 FROM generate_series(1, ${followers}) n`;
  await prisma.$executeRaw`
    INSERT INTO deliveries (id, follower_name, data, lanes, due_at, created_at)
    SELECT gen_random_uuid(), 'plain:' || f, '{}', ARRAY['story ' || n], now(), now()
    FROM generate_series(1, ${followers}) f, generate_series(1, ${waitingOfEach}) n`;
  await prisma.$executeRaw`
    INSERT INTO delivery_lanes (follower_name, lane, number)
    SELECT follower_name, lanes[1], number FROM deliveries`;
  await prisma.$executeRaw`VACUUM (ANALYZE)`;
}, 120_000);

it('a turn of sending reads little of what waits', async () => {
  const { prisma, now } = database();
  const options = { kinds: ['plain'], limit: 32, perFollower: 2, now: now() };
  const fewer = new Map([
    ['plain:1', 0],
    ['plain:2', 1],
  ]);
  const [sent] = await sentBy(() => takeDue(prisma, { ...options, fewer, underWay: [1n] }));
  for (const plan of await plansOf(database(), sent!)) {
    const read = rowsRead(plan);
    // Of each that is taken its lane is looked at, and it is found once more to be written.
    if (read > followers + 6 * 32) throw new Error(`${read} rows: ${tell(plan)}`);
  }
}, 60_000);

it('no follower is always before the others', async () => {
  const { prisma, now } = database();
  const take = async () => {
    const options = { kinds: ['plain'], limit: 16, perFollower: 2, now: now(), underWay: [] };
    const taken = await takeDue(prisma, { ...options, fewer: new Map() });
    return new Set(taken.map(({ follower }) => follower));
  };
  const first = await take();
  expect(first.size).toBe(8);
  expect(await take()).not.toEqual(first);
}, 60_000);

it('of followers that may have fewer no more is taken', async () => {
  const { prisma, now } = database();
  const options = { kinds: ['plain'], limit: 1000, perFollower: 2, now: now(), underWay: [] };
  const fewer = new Map([
    ['plain:1', 0],
    ['plain:2', 1],
  ]);
  const taken = await takeDue(prisma, { ...options, fewer });
  const of = (follower: string) => taken.filter((each) => each.follower === follower).length;
  expect([of('plain:1'), of('plain:2'), of('plain:3')]).toEqual([0, 1, 2]);
  expect(taken).toHaveLength(2 * (followers - 2) + 1);
}, 60_000);
