import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { publishDue } from '../../../src/domain/draft/publish-due.ts';
import { startScheduler } from '../../../src/scheduler.ts';
import { testDatabase } from '../../support/database.ts';
import { newDraft, type DraftChanged } from '../../support/drafts.ts';
import { eventually } from '../../support/eventually.ts';
import { testServer } from '../../support/server.ts';

const database = testDatabase('newsroom');
const server = testServer(database);
const fail = (error: unknown) => {
  throw error;
};

async function scheduled(milliseconds: number, content: object = {}): Promise<DraftChanged> {
  const draft = await newDraft(server().url, content);
  return draft.next('schedule', { at: new Date(Date.now() + milliseconds).toISOString() });
}

const hour = 3_600_000;
/** After the time of what was scheduled in less than an hour. */
const later = () => new Date(Date.now() + hour);

describe('a scheduled story', () => {
  it('appears by itself within 2 seconds of its time, not before', async () => {
    const draft = await scheduled(5000);
    const stop = startScheduler(database(), fail);
    try {
      while ((await draft.read()).state === 'SCHEDULED') await sleep(100);
      const { state, firstPublishedAt, scheduledAt } = await draft.read();
      expect({ state, scheduledAt }).toEqual({ state: 'PUBLISHED', scheduledAt: null });
      const late = Date.parse(firstPublishedAt!) - Date.parse(draft.scheduledAt!);
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThan(2000);
    } finally {
      await stop();
    }
  });

  it('appears once, however many nodes look for it', async () => {
    const draft = await scheduled(hour / 2);
    const nodes = [1, 2, 3, 4].map(() => publishDue(database(), later()));
    const counts = await Promise.all(nodes);
    expect(counts.reduce((sum, count) => sum + count)).toBe(1);
    expect((await draft.read()).version).toBe(draft.version + 1);
    const events = await database().prisma.event.findMany({ where: { subjectId: draft.uuid } });
    expect(events.map(({ kind, actor }) => [kind, actor])).toEqual([
      ['article.published', 'system:schedule'],
    ]);
  });

  it('appears after a restart that slept through its time', async () => {
    const draft = await scheduled(5000);
    await sleep(Date.parse(draft.scheduledAt!) - Date.now() + 10);
    const stop = startScheduler(database(), fail);
    await eventually(async () => expect((await draft.read()).state).toBe('PUBLISHED'));
    await stop();
  });

  it('does not appear while its embargo holds', async () => {
    const draft = await scheduled(hour / 2);
    const until = new Date(Date.now() + 2 * hour).toISOString();
    const held = await draft.next('embargo', { until });
    expect(await publishDue(database(), later())).toBe(0);
    expect((await held.read()).state).toBe('SCHEDULED');
    expect(await publishDue(database(), new Date(Date.now() + 3 * hour))).toBe(1);
  });

  it('goes back to review, with the reason, when it cannot be published', async () => {
    const draft = await scheduled(hour / 2, { slug: 'northern-grid-link-delayed' });
    expect(await publishDue(database(), later())).toBe(0);
    const { state, comments } = await draft.read();
    expect(state).toBe('IN_REVIEW');
    expect(comments[0]?.text).toBe(
      'Could not be published as scheduled: Another story has the slug "northern-grid-link-delayed": "northern-grid-link-delayed-2" is free',
    );
  });
});
