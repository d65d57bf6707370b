import type { Database } from '../../../src/database/database.ts';
import { resolvePath } from '../../../src/domain/address/resolve-path.ts';
import { unfiltered } from '../../../src/domain/article/article-filter.ts';
import { readArticleLists, siteId } from '../../../src/domain/article/article-list.ts';
import { latestFirst } from '../../../src/domain/article/article-order.ts';
import * as articles from '../../../src/domain/article/article-reads.ts';
import { readRelatedStories } from '../../../src/domain/article/related-reads.ts';
import * as authors from '../../../src/domain/author/author-reads.ts';
import { readSectionTree } from '../../../src/domain/section/section-reads.ts';
import * as topics from '../../../src/domain/topic/topic-reads.ts';
import { readMostRead } from '../../../src/domain/view/most-read.ts';
import type { Reads } from '../../../src/domain/reads.ts';
import { hour } from '../../support/newsroom.ts';

export type Read = (reads: Reads) => Promise<unknown>;

/** Every kind of public read, of everything there is and of some that there may be one day. */
export async function allReads(database: Database): Promise<Map<string, Read>> {
  const { article, draft, section, author, topic, articleSlug } = database.prisma;
  const ids = (await draft.findMany()).map(({ id }) => id);
  const publicIds = (await article.findMany()).map(({ id }) => id);
  const sections = await section.findMany();
  await beRead(database, ids);
  const slugs = [
    ...(await articleSlug.findMany()).map(({ slug }) => slug),
    'to-come',
    'second-name',
  ];
  const paths = sections.flatMap(({ path }) => [path, ...slugs.map((slug) => `${path}/${slug}`)]);
  const window = { after: null, before: null, limit: 100, backwards: false };
  const query = { filter: unfiltered, order: latestFirst, window };
  const owners = [
    ['site', [{ id: siteId }]],
    ['section', sections],
    ['subtree', sections],
    ['author', await author.findMany()],
    ['topic', await topic.findMany()],
  ] as const;
  return new Map<string, Read>([
    ['sections', (reads) => readSections(reads, paths)],
    ['authors', (reads) => authors.listAuthors(reads, window)],
    ['topics', (reads) => topics.listTopics(reads, null, window)],
    ['author dee', (reads) => authors.readAuthorsBySlug(reads, ['dee'])],
    ['topic floods', (reads) => topics.readTopicsBySlug(reads, ['floods'])],
    ...ids.map((id): [string, Read] => [id, (reads) => articles.readArticlesById(reads, [id])]),
    ...publicIds.flatMap((id): [string, Read][] => [
      [`body ${id}`, (reads) => articles.readArticleBodies(reads, [id])],
      [`byline ${id}`, (reads) => articles.readBylines(reads, [id])],
      [`topics ${id}`, (reads) => articles.readArticleTopics(reads, [id])],
      [`related ${id}`, (reads) => readRelatedStories(reads, [id], 4)],
    ]),
    ...slugs.map((slug): [string, Read] => [
      slug,
      (reads) => articles.readArticlesBySlug(reads, [slug]),
    ]),
    ...[...paths, ...pathsToCome].map((path): [string, Read] => [
      `path ${path}`,
      (reads) => resolvePath(reads, path),
    ]),
    ...[null, ...sections.map(({ id }) => id)].map((id): [string, Read] => [
      `most read of ${id}`,
      (reads) => readMostOf(reads, id),
    ]),
    ...owners.flatMap(([owner, things]) =>
      things.map(({ id }): [string, Read] => [
        `${owner} ${id}`,
        (reads) => readArticleLists(reads, owner, [id], query),
      ]),
    ),
  ]);
}

async function readMostOf(reads: Reads, id: string | null): Promise<unknown> {
  const tree = id && (await readSectionTree(reads));
  const section = tree && { id, subtreeIds: tree.subtree(id).map((each) => each.id) };
  return readMostRead(reads, { section: section || null, hours: 1, first: 100, now: hour(0) });
}

/** All stories that there are by now, public or not. */
async function beRead(database: Database, draftIds: readonly string[]): Promise<void> {
  const data = draftIds.map((articleId) => ({ articleId, hour: hour(0), views: 1 }));
  await database.prisma.articleViewsHourly.createMany({ data, skipDuplicates: true });
}

async function readSections(reads: Reads, paths: readonly string[]): Promise<unknown> {
  const tree = await readSectionTree(reads);
  return [tree.children(null), ...paths.map((path) => tree.byPath(path))];
}

const pathsToCome = [
  ...['islands', 'islands/near', 'globe', 'globe/near', 'world', 'world/near', 'sport/near/one'],
  ...['dee', 'ann', 'anne', 'anna', 'bob'].map((slug) => `authors/${slug}`),
  ...['floods', 'rail', 'trains', 'tides'].map((slug) => `topics/${slug}`),
];
