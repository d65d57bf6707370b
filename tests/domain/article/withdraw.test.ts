import { describe, expect, it } from '@jest/globals';
import { setStartingViews } from '../../../src/domain/article/starting-views.ts';
import { InputError } from '../../../src/domain/input-error.ts';
import { testDatabase } from '../../support/database.ts';
import { hour, newsroom } from '../../support/newsroom.ts';

const database = testDatabase('empty');
const world = newsroom(database);

const everything = {
  ...{ section: 'world/near', authors: ['Ann', 'Bob'], topics: ['Rail', 'Tides'] },
  standfirst: 'In short',
};

/** How many rows of the public half tell of a story. */
async function publicRows(id: string): Promise<number> {
  const { article, articleByline, articleTopic, articleSection, articleRelated } =
    database().prisma;
  const where = { articleId: id };
  return (
    (await article.count({ where: { id } })) +
    (await articleByline.count({ where })) +
    (await articleTopic.count({ where })) +
    (await articleSection.count({ where })) +
    (await articleRelated.count({ where }))
  );
}

describe('a withdrawn story', () => {
  it('leaves nothing in public but that it was there', async () => {
    const id = await world.article({
      ...everything,
      slug: 'left',
      related: [await world.article()],
    });
    expect(await publicRows(id)).toBe(1 + 2 + 2 + 2 + 1);
    await world.withdraw(id, 'It was wrong', { at: hour(2) });
    expect(await publicRows(id)).toBe(0);
    const section = await world.section('world/near');
    expect(await database().prisma.tombstone.findUnique({ where: { articleId: id } })).toEqual({
      ...{ articleId: id, kind: 'WITHDRAWN', reason: 'It was wrong', removedAt: hour(2) },
      ...{ slug: 'left', sectionId: section.id, publishedAt: hour(0) },
      authorIds: [expect.any(String), expect.any(String)],
      topicIds: [expect.any(String), expect.any(String)],
    });
  });

  it('is still a draft, with all of its revisions', async () => {
    const id = await world.article();
    await world.withdraw(id);
    const { draft, revision } = database().prisma;
    const state = { state: 'WITHDRAWN', publishedRevision: null, revision: 1, version: 3 };
    expect(await draft.findUnique({ where: { id } })).toMatchObject(state);
    expect(await revision.count({ where: { draftId: id } })).toBe(1);
  });

  it('returns to its address, with its views', async () => {
    const id = await world.article({ ...everything, headline: 'To return' });
    await world.change((change) => setStartingViews(change, id, 618));
    await world.withdraw(id);
    await world.save(id, { headline: 'Another headline' });
    await world.publish(id);
    const { article, articleViews, tombstone } = database().prisma;
    expect(await article.findUnique({ where: { id } })).toMatchObject({ slug: 'to-return' });
    expect(await articleViews.findUnique({ where: { articleId: id } })).toMatchObject({
      total: 618n,
    });
    expect(await tombstone.findUnique({ where: { articleId: id } })).toBeNull();
    expect(await publicRows(id)).toBe(1 + 2 + 2 + 2);
  });

  it('may return at another address, to which the old one leads', async () => {
    const id = await world.article({ slug: 'old-address', section: 'world' });
    await world.withdraw(id);
    await world.save(id, { slug: 'new-address' });
    await world.publish(id);
    const former = await database().prisma.formerArticleAddress.findMany({
      where: { articleId: id },
    });
    expect(former).toMatchObject([{ slug: 'old-address' }]);
  });

  it('cannot be withdrawn again', async () => {
    const id = await world.article();
    await world.withdraw(id);
    await expect(world.withdraw(id)).rejects.toThrow(InputError);
    await expect(world.withdraw(id)).rejects.toThrow('Only what is public can be withdrawn');
  });
});

it('what was never public cannot be withdrawn', async () => {
  await expect(world.withdraw(await world.draft())).rejects.toThrow(InputError);
});
