import { describe, expect, it } from '@jest/globals';
import { publishDraft } from '../../../src/domain/article/publish.ts';
import { noRights } from '../../../src/domain/article/rights.ts';
import { InputError } from '../../../src/domain/input-error.ts';
import { testDatabase } from '../../support/database.ts';
import { hour, newsroom } from '../../support/newsroom.ts';

const database = testDatabase('empty');
const world = newsroom(database);

const articleOf = (id: string) => database().prisma.article.findUniqueOrThrow({ where: { id } });
const draftOf = (id: string) => database().prisma.draft.findUniqueOrThrow({ where: { id } });

async function bylineOf(articleId: string) {
  const { articleByline } = database().prisma;
  const rows = await articleByline.findMany({
    ...{ where: { articleId }, orderBy: { position: 'asc' }, include: { author: true } },
  });
  return rows.map(({ author, role }) => (role ? `${author.name} (${role})` : author.name));
}

describe('publishing', () => {
  it('makes the latest revision public, and no earlier one', async () => {
    const id = await world.draft({ headline: 'First words' });
    await world.save(id, { headline: 'Better words' });
    await world.publish(id);
    expect(await articleOf(id)).toMatchObject({ headline: 'Better words', revision: 2 });
    expect(await draftOf(id)).toMatchObject({
      state: 'PUBLISHED',
      publishedRevision: 2,
      version: 3,
    });
  });

  it('leaves the public alone until it is done again', async () => {
    const id = await world.article({ headline: 'As published' });
    await world.save(id, { headline: 'Not yet' });
    expect(await articleOf(id)).toMatchObject({ headline: 'As published', revision: 1 });
    expect(await draftOf(id)).toMatchObject({ state: 'WRITING', publishedRevision: 1 });
  });

  it('keeps the byline in its order', async () => {
    const authors = ['Zoe', { name: 'Cy', role: 'Photographs' }, 'Ann'];
    const id = await world.article({ authors });
    expect(await bylineOf(id)).toEqual(['Zoe', 'Cy (Photographs)', 'Ann']);
    await world.save(id, { authors: ['Ann', 'Zoe'] });
    await world.publish(id);
    expect(await bylineOf(id)).toEqual(['Ann', 'Zoe']);
  });

  it('takes away what the story has no more', async () => {
    const id = await world.article({
      ...{ standfirst: 'Once', authors: ['Ann'], topics: ['Rail'], related: [await world.draft()] },
      imageId: await world.image('Once'),
      rights: { holder: 'Once', usageTerms: 'Once', aiUse: 'ALLOWED' },
    });
    const nothing = { standfirst: null, authors: [], topics: [], related: [], imageId: null };
    await world.save(id, { ...nothing, rights: noRights });
    await world.publish(id);
    const include = { bylines: true, topics: true, related: true };
    const bare = await database().prisma.article.findUnique({ where: { id }, include });
    expect(bare).toMatchObject({ standfirst: null, imageId: null, image: null });
    expect(bare).toMatchObject({ rightsHolder: null, usageTerms: null, aiUse: null });
    expect(bare).toMatchObject({ bylines: [], topics: [], related: [] });
  });

  it.each([
    ['section', 'needs a section', { section: null }],
    ['slug', 'Another story has the slug', { slug: 'taken' }],
  ])('is refused for want of a %s, and then nothing is public', async (field, message, story) => {
    if (field === 'slug') await world.article({ slug: 'taken' });
    const id = await world.draft(story);
    const refused = world.publish(id);
    await expect(refused).rejects.toThrow(InputError);
    await expect(refused).rejects.toMatchObject({
      field,
      message: expect.stringContaining(message),
    });
    expect(await database().prisma.article.findUnique({ where: { id } })).toBeNull();
    expect(await draftOf(id)).toMatchObject({ state: 'WRITING', firstPublishedAt: null });
  });

  it('asks little of the database the first time, whatever the story has', async () => {
    const story = { section: 'world/near', authors: ['Ann', 'Zoe'], topics: ['Rail', 'Tides'] };
    const id = await world.draft({ ...story, related: [await world.draft()] });
    const asked: string[] = [];
    database().onStatement((sql) => asked.push(sql));
    await world.publish(id);
    // It is held, then what it stands on is; then all is written.
    const kinds = asked.map((sql) => /^(SELECT|INSERT|UPDATE|DELETE|WITH)/.exec(sql)?.[1]);
    expect(kinds.filter(Boolean)).toEqual(['SELECT', 'SELECT', 'WITH']);
  });

  it('is undone, event and all, when its transaction is', async () => {
    const id = await world.draft({ slug: 'undone' });
    const undone = world.change(async (change) => {
      await publishDraft(change, id);
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    const { article, articleSlug, event } = database().prisma;
    expect(await article.findUnique({ where: { id } })).toBeNull();
    expect(await articleSlug.findUnique({ where: { slug: 'undone' } })).toBeNull();
    expect(await event.count({ where: { subjectId: id } })).toBe(0);
  });
});

describe('the first publication', () => {
  it('never moves, however often the story is published, withdrawn and published', async () => {
    const id = await world.article({}, { at: hour(1) });
    await world.publish(id, { at: hour(2), publishedAt: hour(0) });
    await world.withdraw(id, null, { at: hour(3) });
    await world.publish(id, { at: hour(4), publishedAt: hour(0) });
    expect(await articleOf(id)).toMatchObject({ publishedAt: hour(1), updatedAt: hour(4) });
    expect(await draftOf(id)).toMatchObject({ firstPublishedAt: hour(1) });
  });

  it('may have been elsewhere, earlier', async () => {
    const id = await world.article({}, { at: hour(9), publishedAt: hour(1), updatedAt: hour(3) });
    expect(await articleOf(id)).toMatchObject({ publishedAt: hour(1), updatedAt: hour(3) });
  });

  it('does not move for SQL either', async () => {
    const id = await world.article();
    const move = database().prisma.$executeRaw`
      UPDATE drafts SET first_published_at = ${hour(5)}, version = version + 1 WHERE id = ${id}::uuid`;
    await expect(move).rejects.toThrow('first publication never moves');
  });
});

describe('"Last update"', () => {
  it('stays for a typo, and moves for what readers should know', async () => {
    const id = await world.article({}, { at: hour(1) });
    await world.publish(id, { at: hour(2), significantUpdate: false });
    expect(await articleOf(id)).toMatchObject({ updatedAt: hour(1) });
    await world.publish(id, { at: hour(3) });
    expect(await articleOf(id)).toMatchObject({ updatedAt: hour(3) });
  });

  it('is the same in every list of the story', async () => {
    const id = await world.article({ section: 'world/near', authors: ['Ann'], topics: ['Rail'] });
    await world.publish(id, { at: hour(3) });
    const { articleByline, articleTopic, articleSection } = database().prisma;
    const where = { articleId: id, publishedAt: hour(0), updatedAt: hour(3) };
    expect(await articleByline.count({ where })).toBe(1);
    expect(await articleTopic.count({ where })).toBe(1);
    expect(await articleSection.count({ where })).toBe(2);
  });
});
