import { beforeAll, describe, expect, it } from '@jest/globals';
import { resolvePath } from '../../../src/domain/address/resolve-path.ts';
import { unfiltered, type ArticleFilter } from '../../../src/domain/article/article-filter.ts';
import { countArticleLists } from '../../../src/domain/article/article-count.ts';
import * as lists from '../../../src/domain/article/article-list.ts';
import * as articles from '../../../src/domain/article/article-reads.ts';
import { latestFirst } from '../../../src/domain/article/article-order.ts';
import { readRelatedStories } from '../../../src/domain/article/related-reads.ts';
import * as authors from '../../../src/domain/author/author-reads.ts';
import { newId } from '../../../src/domain/id.ts';
import { collectingReads, keyedReads, silentReads, type Reads } from '../../../src/domain/reads.ts';
import { readSectionTree } from '../../../src/domain/section/section-reads.ts';
import * as topics from '../../../src/domain/topic/topic-reads.ts';
import { testDatabase } from '../../support/database.ts';
import { newsroom } from '../../support/newsroom.ts';

const database = testDatabase('empty');
const world = newsroom(database);

const nobody = newId();
const known = { story: '', section: '', below: '', ann: '', idle: '', rail: '' };

beforeAll(async () => {
  known.story = await world.article({
    ...{ slug: 'story', section: 'world/near', authors: ['Ann'], topics: ['Rail'] },
  });
  known.section = (await world.section('world')).id;
  known.below = (await world.section('world/near')).id;
  known.ann = await world.author('Ann');
  known.idle = await world.author('Idle');
  known.rail = await world.topic('Rail');
});

/** The tags that a read notes, with names for the ids of this newsroom. */
async function tagsOf(read: (reads: Reads) => Promise<unknown>): Promise<string[]> {
  const reads = collectingReads(database().prisma);
  await read(reads);
  return named([...reads.tags]);
}

function named(tags: string[], others: Record<string, string> = {}): string[] {
  const ids = Object.entries({ ...known, nobody, ...others });
  const names = new Map(ids.map(([name, id]) => [id, name]));
  return tags.map((tag) => tag.replace(/[0-9a-f-]{36}/, (id) => names.get(id) ?? id)).toSorted();
}

describe('a single thing', () => {
  it.each<[string, (reads: Reads) => Promise<unknown>, string[]]>([
    [
      'article by id',
      (reads) => articles.readArticlesById(reads, [known.story]),
      ['article:story'],
    ],
    ['no article by id', (reads) => articles.readArticlesById(reads, [nobody]), ['article:nobody']],
    [
      'article by slug',
      (reads) => articles.readArticlesBySlug(reads, ['story']),
      ['article:story'],
    ],
    [
      'no article by slug',
      (reads) => articles.readArticlesBySlug(reads, ['x']),
      ['missing:article:x'],
    ],
    ['a body', (reads) => articles.readArticleBodies(reads, [known.story]), ['article:story']],
    ['author by id', (reads) => authors.readAuthorsById(reads, [known.ann]), ['author:ann']],
    ['author by slug', (reads) => authors.readAuthorsBySlug(reads, ['ann']), ['author:ann']],
    ['no author by slug', (reads) => authors.readAuthorsBySlug(reads, ['x']), ['missing:author:x']],
    ['topic by id', (reads) => topics.readTopicsById(reads, [known.rail]), ['topic:rail']],
    ['topic by slug', (reads) => topics.readTopicsBySlug(reads, ['rail']), ['topic:rail']],
    ['no topic by slug', (reads) => topics.readTopicsBySlug(reads, ['x']), ['missing:topic:x']],
    ['all sections', (reads) => readSectionTree(reads), ['list:sections']],
    [
      'a story’s authors',
      (reads) => articles.readBylines(reads, [known.story]),
      ['article:story', 'author:ann'],
    ],
    [
      'a story’s topics',
      (reads) => articles.readArticleTopics(reads, [known.story]),
      ['article:story', 'topic:rail'],
    ],
  ])('%s', async (_, read, tags) => {
    expect(await tagsOf(read)).toEqual(tags);
  });
});

describe('a list, also an empty one', () => {
  const window = { after: null, before: null, limit: 5, backwards: false };
  const query = (filter: Partial<ArticleFilter>) => ({
    ...{ filter: { ...unfiltered, ...filter }, order: latestFirst, window },
  });
  it.each<[string, lists.ListOwner, () => string, () => Partial<ArticleFilter>, string]>([
    ['of all stories', 'site', () => lists.siteId, () => ({}), 'list:articles'],
    ['of a section', 'section', () => known.section, () => ({}), 'list:section:section'],
    ['of a section with all below', 'subtree', () => known.below, () => ({}), 'list:section:below'],
    ['of an author', 'author', () => known.ann, () => ({}), 'list:author:ann'],
    ['of an author without stories', 'author', () => known.idle, () => ({}), 'list:author:idle'],
    [
      'of a topic, filtered',
      'topic',
      () => known.rail,
      () => ({ authorId: known.idle }),
      'list:topic:rail',
    ],
    ['of nothing there is', 'topic', () => nobody, () => ({}), 'list:topic:nobody'],
  ])('%s', async (_, owner, ownerId, filter, tag) => {
    const { filter: its } = query(filter());
    const ids = [ownerId()];
    expect(await tagsOf((reads) => lists.readArticleLists(reads, owner, ids, query(its)))).toEqual([
      tag,
    ]);
    expect(await tagsOf((reads) => countArticleLists(reads, owner, ids, its))).toEqual([tag]);
  });

  it('of authors, of topics', async () => {
    const all = { after: null, before: null, limit: 0, backwards: false };
    expect(await tagsOf((reads) => authors.listAuthors(reads, all))).toEqual(['list:authors']);
    expect(await tagsOf((reads) => authors.countAuthors(reads))).toEqual(['list:authors']);
    expect(await tagsOf((reads) => topics.listTopics(reads, null, all))).toEqual(['list:topics']);
    expect(await tagsOf((reads) => topics.countTopics(reads, 'PLACE'))).toEqual(['list:topics']);
  });

  it('of related stories, which may come from its topics and its section', async () => {
    const tags = await tagsOf((reads) => readRelatedStories(reads, [known.story], 4));
    expect(tags).toEqual(expect.arrayContaining(['list:section:below', 'list:topic:rail']));
  });
});

describe('of a batch, each key depends on', () => {
  it.each<[string, (reads: Reads, ids: string[]) => Promise<unknown>, string[], string[]]>([
    [
      'its authors',
      articles.readBylines,
      ['article:story', 'author:ann'],
      ['article:other', 'author:idle'],
    ],
    ['its topics', articles.readArticleTopics, ['article:story', 'topic:rail'], ['article:other']],
    [
      'its related stories',
      (reads, ids) => readRelatedStories(reads, ids, 4),
      ['article:story', 'list:section:below', 'list:topic:rail'],
      ['article:other', 'list:section:apart'],
    ],
    ['its own row', articles.readArticlesById, ['article:story'], ['article:other']],
  ])('%s', async (_, read, ofStory, ofOther) => {
    const other = await world.article({ section: 'apart', authors: ['Idle'] });
    const apart = (await world.section('apart')).id;
    const reads = keyedReads(silentReads(database().prisma));
    await read(reads, [known.story, other]);
    const tagsFor = (id: string) => named([...new Set(reads.tagsOf(id))], { other, apart });
    expect(tagsFor(known.story)).toEqual(ofStory);
    expect(tagsFor(other)).toEqual(ofOther);
    await world.withdraw(other);
  });
});

describe('a path', () => {
  it.each([
    ['/world/near/story', ['article:story']],
    ['/world/near/none', ['missing:article:none', 'missing:section:world/near/none']],
    ['/world', ['section:section']],
    ['/none', ['list:sections', 'missing:section:none']],
    ['/authors/none', ['missing:author:none']],
    ['/topics/rail', ['topic:rail']],
  ])('%s', async (path, tags) => {
    const noted = await tagsOf((reads) => resolvePath(reads, path));
    expect(noted).toEqual(expect.arrayContaining(tags));
  });
});
