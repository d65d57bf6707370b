import { afterEach, describe, expect, it } from '@jest/globals';
import { appendEvent } from '../../../src/domain/event/append-event.ts';
import { EventFollower } from '../../../src/domain/event/event-follower.ts';
import { newId } from '../../../src/domain/id.ts';
import { testDatabase } from '../../support/database.ts';
import { eventually } from '../../support/eventually.ts';
import { newsroom } from '../../support/newsroom.ts';

const database = testDatabase('empty');
const world = newsroom(database);

const opened: EventFollower[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((follower) => follower.close()));
});

async function follow() {
  const follower = new EventFollower(database(), (error) => {
    throw error;
  });
  opened.push(follower);
  await eventually(() => expect(follower.hears).toBe(true));
  const heard: bigint[] = [];
  follower.subscribe((events) => heard.push(...events.map(({ sequence }) => sequence)));
  return { follower, heard };
}

const sequences = async (after: bigint) => {
  const events = await database().prisma.event.findMany({ orderBy: { sequence: 'asc' } });
  return events.map(({ sequence }) => sequence).filter((sequence) => sequence > after);
};

const last = async () => (await sequences(-1n)).at(-1) ?? 0n;

describe('who follows the log', () => {
  it('hears of every event once, in order, without asking', async () => {
    await world.section('news');
    const { heard } = await follow();
    const before = await last();
    await Promise.all(Array.from({ length: 8 }, () => world.article()));
    await eventually(async () => expect(heard).toEqual(await sequences(before)));
    expect(heard.length).toBeGreaterThanOrEqual(8);
  });

  it('has heard of all that was committed, once caught up', async () => {
    const { follower, heard } = await follow();
    const before = await last();
    for (let n = 0; n < 10; n++) {
      await world.article();
      await Promise.all([follower.catchUp(), follower.catchUp()]);
      expect(heard).toEqual(await sequences(before));
    }
  });

  it('hears nothing of what was rolled back, and nothing more once it has stopped', async () => {
    const { follower, heard } = await follow();
    const undone = world.change(async (change) => {
      await change.queries.$executeRaw`
        INSERT INTO events (id, kind, subject_type, subject_id, actor, at, tags)
        VALUES (gen_random_uuid(), 'x', 'x', gen_random_uuid(), 'x', now(), '{}')`;
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await follower.catchUp();
    expect(heard).toEqual([]);
    await follower.close();
    await world.article();
    expect(heard).toEqual([]);
  });

  it('catches up after its connection was cut, and knows that it heard nothing meanwhile', async () => {
    // The embedded database has no connection that could break.
    if (database().kind === 'pglite') return;
    const { follower, heard } = await follow();
    const before = await last();
    await database().prisma.$executeRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE query LIKE 'LISTEN%' AND datname = current_database()`;
    await eventually(() => expect(follower.hears).toBe(false));
    await world.article();
    await eventually(async () => expect(heard).toEqual(await sequences(before)));
    expect(follower.hears).toBe(true);
  });
});

describe('a listener that fails at an event', () => {
  it('is reported once, and all others hear of that event and all after it', async () => {
    const reported: unknown[] = [];
    const follower = new EventFollower(database(), (error) => reported.push(error));
    opened.push(follower);
    await eventually(() => expect(follower.hears).toBe(true));
    const before = await last();
    const heard = { by: [] as bigint[], failing: [] as bigint[] };
    follower.subscribe((events) => {
      for (const { sequence } of events) {
        if (sequence === before + 2n) throw new Error('poison');
        heard.failing.push(sequence);
      }
    });
    follower.subscribe((events) => heard.by.push(...events.map(({ sequence }) => sequence)));
    await world.change(async (change) => {
      for (let n = 0; n < 3; n++) {
        const subject = { type: 'image', id: newId() } as const;
        await appendEvent(change, { kind: 'image.updated', subject, data: {}, tags: [] });
      }
    });
    const all = [1n, 2n, 3n].map((n) => before + n);
    await eventually(() => expect(heard.by).toEqual(all));
    expect(new Set(heard.failing)).toEqual(new Set([all[0], all[2]]));
    expect(follower.parked).toEqual([{ sequence: all[1], kind: 'image.updated' }]);
    expect(reported.map(String)).toEqual([
      `Error: Event ${all[1]}, image.updated, could not be handled`,
    ]);
  });
});
