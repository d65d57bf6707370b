import { beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/domain/id.ts';
import { viewCounter } from '../../../src/domain/view/view-counter.ts';
import { testDatabase } from '../../support/database.ts';
import { hour, newsroom } from '../../support/newsroom.ts';
import { statementsOf } from '../../graphql/statements.ts';
import { firefox } from './visits.ts';

const database = testDatabase('empty');
const world = newsroom(database);
const statements = statementsOf(database);
const reader = (n: number) => ({ ...firefox, address: `192.0.2.${n}` });

let id: string;
beforeEach(async () => void (id = await world.article()));

async function stored(articleId = id) {
  const { articleViews, articleViewsHourly } = database().prisma;
  const total = await articleViews.findUnique({ where: { articleId } });
  const hours = await articleViewsHourly.findMany({
    where: { articleId },
    orderBy: { hour: 'asc' },
  });
  return {
    total: Number(total?.total ?? 0),
    hours: hours.map(({ hour: at, views }) => [at.toISOString(), views]),
  };
}

describe('a flush', () => {
  it('adds to the total and to the hours, in one statement', async () => {
    const views = viewCounter();
    const other = await world.article();
    views.record(id, reader(1), hour(1.2));
    views.record(id, reader(2), hour(1.9));
    views.record(id, reader(1), hour(2));
    views.record(other, reader(1), hour(2));
    expect(await statements(() => views.flush(database()))).toHaveLength(1);
    expect(await stored()).toEqual({
      total: 3,
      hours: [
        [hour(1).toISOString(), 2],
        [hour(2).toISOString(), 1],
      ],
    });
    expect(await stored(other)).toMatchObject({ total: 1 });
  });

  it('sends nothing when nothing was counted', async () => {
    expect(await statements(() => viewCounter().flush(database()))).toEqual([]);
  });

  it('drops what the public cannot read', async () => {
    const draft = await world.draft();
    const withdrawn = await world.article();
    await world.withdraw(withdrawn);
    const views = viewCounter();
    for (const each of [newId(), draft, withdrawn, id]) views.record(each, firefox, hour(1));
    await views.flush(database());
    for (const each of [draft, withdrawn]) {
      expect(await stored(each)).toEqual({ total: 0, hours: [] });
    }
    expect((await stored()).total).toBe(1);
  });

  it('of several nodes at once loses nothing', async () => {
    const ids = [id, await world.article(), await world.article()];
    const nodes = Array.from({ length: 6 }, () => viewCounter());
    for (let round = 0; round < 10; round++) {
      // Each in another order, as it comes.
      nodes.forEach((node, n) =>
        [...ids.slice(n % 3), ...ids.slice(0, n % 3)].forEach((each) =>
          node.record(each, reader(round), hour(1)),
        ),
      );
      await Promise.all(nodes.map((node) => node.flush(database())));
    }
    for (const each of ids) {
      expect(await stored(each)).toEqual({ total: 60, hours: [[hour(1).toISOString(), 60]] });
    }
  });

  it('that fails keeps what it has for the next one', async () => {
    const views = viewCounter();
    views.record(id, reader(1), hour(1));
    const { prisma } = database();
    await prisma.$executeRaw`ALTER TABLE article_views_hourly RENAME TO elsewhere`;
    await expect(views.flush(database())).rejects.toThrow('article_views_hourly');
    await prisma.$executeRaw`ALTER TABLE elsewhere RENAME TO article_views_hourly`;
    views.record(id, reader(2), hour(1));
    await views.flush(database());
    expect((await stored()).total).toBe(2);
    await views.flush(database());
    expect((await stored()).total).toBe(2);
  });
});

describe('of one visitor', () => {
  it('counts one view of an article in 30 minutes, however the id is written', async () => {
    const views = viewCounter();
    for (const minutes of [0, 5, 29]) views.record(id, firefox, hour(minutes / 60));
    views.record(id.toUpperCase(), firefox, hour(0.1));
    views.record(id, firefox, hour(0.5));
    await views.flush(database());
    expect((await stored()).total).toBe(2);
  });

  it('counts none when it is a bot', async () => {
    const views = viewCounter();
    views.record(id, { ...firefox, userAgent: 'Googlebot/2.1' }, hour(0));
    await views.flush(database());
    expect((await stored()).total).toBe(0);
  });
});
