import { describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { publishDraft } from '../../../src/domain/article/publish.ts';
import { testDatabase } from '../../support/database.ts';
import { newsroom } from '../../support/newsroom.ts';
import { databaseUrl, serverUrl } from '../../support/template.ts';

const database = testDatabase('empty');
const world = newsroom(database);

describe('the event log', () => {
  it('holds what happened in its order, and who did it', async () => {
    const id = await world.article({ slug: 'logged', section: 'world' });
    await world.publish(id);
    await world.withdraw(id, 'It was wrong');
    await world.publish(id);
    const events = await database().prisma.event.findMany({
      ...{ where: { subjectId: id }, orderBy: { sequence: 'asc' } },
    });
    const where = { slug: 'logged', section: 'world', revision: 1 };
    expect(events).toMatchObject([
      { kind: 'article.published', data: where, subjectType: 'article', actor: 'token:test' },
      { kind: 'article.updated', data: where },
      { kind: 'article.withdrawn', data: { slug: 'logged', reason: 'It was wrong' } },
      { kind: 'article.published', data: where },
    ]);
  });

  it('tells of a story that moved', async () => {
    const id = await world.article({ slug: 'from-here' });
    await world.save(id, { slug: 'to-there' });
    await world.publish(id);
    const kinds = await database().prisma.event.findMany({
      ...{ where: { subjectId: id }, orderBy: { sequence: 'asc' }, select: { kind: true } },
    });
    expect(kinds.map(({ kind }) => kind)).toContain('article.moved');
  });
});

// PGlite has one connection: its transactions are never at work at the same time.
const onServer = serverUrl() ? it : it.skip;

onServer(
  'shows whoever follows it every event, in the order of the sequence',
  async () => {
    const ids: string[] = [];
    for (let n = 0; n < 20; n++) ids.push(await world.draft({ headline: `Race ${n}` }));
    const follower = await follow();
    await Promise.all(ids.map(publishSlowly));
    const seen = await follower.stop();
    const all = await database().prisma.event.findMany({ orderBy: { sequence: 'asc' } });
    expect(all.filter(({ kind }) => kind === 'article.published').length).toBeGreaterThanOrEqual(
      20,
    );
    expect(seen).toEqual(all.map(({ sequence }) => sequence));
  },
  60_000,
);

onServer('keeps nobody waiting for one who is not done yet', async () => {
  const [slow, quick] = [await world.draft(), await world.draft()];
  await world.change(async (change) => {
    await publishDraft(change, slow);
    await world.publish(quick);
  });
  const events = await database().prisma.event.findMany({
    ...{ where: { subjectId: { in: [slow, quick] } }, orderBy: { sequence: 'asc' } },
  });
  expect(events.map(({ subjectId }) => subjectId)).toEqual([quick, slow]);
});

it('leaves nothing behind of what was on its way there', async () => {
  await world.article();
  expect(await database().prisma.comingEvent.count()).toBe(0);
});

/** Between its event and its commit a transaction may take any time; others take their numbers meanwhile. */
function publishSlowly(id: string, index: number): Promise<void> {
  return world.change(async (change) => {
    await publishDraft(change, id);
    await pause((index % 5) * 15);
  });
}

/** Reads what comes after the last event it knows, again and again, as every follower does. */
async function follow() {
  const [row] = await database().prisma.$queryRaw<
    { name: string }[]
  >`SELECT current_database() AS name`;
  const client = new Client({ connectionString: databaseUrl(row!.name) });
  await client.connect();
  const seen: bigint[] = [];
  const stopping = new AbortController();
  const reading = (async () => {
    for (let last = false; !last;) {
      last = stopping.signal.aborted;
      const after = String(seen.at(-1) ?? 0);
      const { rows } = await client.query<{ sequence: string }>(
        'SELECT sequence FROM events WHERE sequence > $1 ORDER BY sequence',
        [after],
      );
      seen.push(...rows.map(({ sequence }) => BigInt(sequence)));
      await pause(1);
    }
  })();
  return {
    async stop(): Promise<bigint[]> {
      stopping.abort();
      await reading;
      await client.end();
      return seen;
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
