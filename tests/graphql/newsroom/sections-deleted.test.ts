import { describe, expect, it } from '@jest/globals';
import { newDraft } from '../../support/drafts.ts';
import { rowCounts } from '../../support/mutations.ts';
import { sectionDesk } from './section-desk.ts';

const { database, server, change, update, remove, resolve, publish, childrenOf } = sectionDesk();

describe('a section that is deleted', () => {
  it('is gone, with the paths it had', async () => {
    await update('sport/winter-sports', 1, { slug: 'snow' });
    expect(await remove('/sport/snow/')).toMatchObject({
      ...{ __typename: 'SectionDeletion', path: '/sport/snow' },
    });
    expect(await resolve('/sport/snow')).toBeNull();
    expect(await resolve('/sport/winter-sports')).toBeNull();
    expect(await childrenOf('sport')).toEqual([]);
  });

  it('is answered again under its key', async () => {
    const args = ', idempotencyKey: "delete-1"';
    const first = await change('deleteSection', { path: 'sport/winter-sports' }, { args });
    expect(await change('deleteSection', { path: 'sport/winter-sports' }, { args })).toEqual(first);
  });

  it('has to be free of all that needs it, and is told what does', async () => {
    await newDraft(server().url, { section: 'world' });
    const before = await rowCounts(database());
    const { field, message } = await remove('world');
    expect([field, message]).toEqual([
      'path',
      '"world" has subsections (world/europe, world/americas, world/africa), public stories (shipping-lanes-whales-accord), drafts (1): move or delete the subsections; publish the stories in another section; save the drafts with another section (drafts(section: "world"))',
    ]);
    expect(await rowCounts(database())).toEqual(before);
  });

  it('has to stay for addresses of stories that moved or were taken down', async () => {
    const draft = await publish('Here for a while', 'sport/winter-sports');
    const withdrawn = await draft.next('withdraw', { reason: null });
    expect((await remove('sport/winter-sports')).message).toContain('stories that were taken down');
    const saved = await withdrawn.next('saveDraft', { content: { section: 'sport' } });
    await saved.next('publish');
    expect((await remove('sport/winter-sports')).message).toBe(
      '"sport/winter-sports" has old addresses of stories that moved (here-for-a-while): it has to stay for the old addresses, rename or move it instead',
    );
  });
});
