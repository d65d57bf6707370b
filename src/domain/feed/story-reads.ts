import { Prisma } from '../../database/generated/client.ts';
import {
  articleColumns,
  articleFromRow,
  bodyFromJson,
  type ArticleRow,
} from '../article/article-codec.ts';
import type { Article, ArticleBody, BylineEntry } from '../article/article.ts';
import type { Reads } from '../reads.ts';
import { entityTag, type Tag } from '../tag.ts';
import type { Topic } from '../topic/topic.ts';
import { monthStart, pageSize, type ArchiveMonth, type ArchivePage } from './archive-pages.ts';
import { publicByMonth, publicIn, removedFrom, scopeTags, type FeedScope } from './feed-scope.ts';

/** An article with everything that a feed tells of it. */
export interface Story {
  article: Article;
  body: ArticleBody;
  section: { id: string; name: string; path: string };
  /** In their order. */
  byline: BylineEntry<{ id: string; slug: string; name: string }>[];
  topics: Pick<Topic, 'id' | 'slug' | 'name' | 'type'>[];
}

/**
 * What a subscriber is shown: the 50 last updated, and all that no archive page has yet, which is what
 * the newest month has beyond its full pages. Last updated first; in one statement.
 */
export function readCurrentStories(
  reads: Reads,
  scope: FeedScope,
  newest: ArchiveMonth | undefined,
): Promise<Story[]> {
  const full = newest ? Math.floor(newest.count / pageSize) * pageSize : 0;
  const start = newest ? monthStart(newest.month) : new Date(0);
  const open = openPlaces(scope, start, full);
  return readStories(
    reads,
    scope,
    Prisma.sql`
      (SELECT id FROM (${publicIn(scope)}) p ORDER BY updated_at DESC, id DESC LIMIT ${pageSize})
      UNION
      (SELECT id FROM (${everIn(scope, { from: start }, 'DESC', open)}) e LIMIT ${open})`,
    Prisma.sql`a.updated_at DESC, a.id DESC`,
  );
}

/** SQL of how many there were since the beginning of a month beyond those of full pages: in one snapshot with what they are. */
function openPlaces(scope: FeedScope, start: Date, full: number): Prisma.Sql {
  return Prisma.sql`(SELECT greatest(0,
    (SELECT coalesce(sum(entries), 0) FROM (${publicByMonth(scope)}) p
      WHERE month >= month_of(${start}::timestamptz))
    + (SELECT count(*) FROM (${removedFrom(scope)}) r WHERE published_at >= ${start}::timestamptz)
    - ${full}::int))`;
}

/** Those of some articles that are public in a list, last updated first; in one statement. */
export function readStoriesById(
  reads: Reads,
  scope: FeedScope,
  ids: readonly string[],
): Promise<Story[]> {
  return readStories(
    reads,
    scope,
    Prisma.sql`SELECT id FROM (${publicIn(scope)}) p WHERE id = ANY(${[...ids]}::uuid[])`,
    Prisma.sql`a.updated_at DESC, a.id DESC`,
  );
}

/** What is still public of an archive page, first published last; in one statement. */
export function readArchivedStories(
  reads: Reads,
  scope: FeedScope,
  page: ArchivePage,
): Promise<Story[]> {
  const order = Prisma.sql`a.published_at DESC, a.id DESC`;
  return readStories(reads, scope, archivedIds(scope, page), order);
}

/** SQL of the ids that a page has for ever, also of what was taken down. */
export function archivedIds(scope: FeedScope, { month, number }: ArchivePage): Prisma.Sql {
  const time = { from: monthStart(month), before: monthStart(month, 1) };
  const ever = everIn(scope, time, 'ASC', Prisma.sql`${number * pageSize}::int`);
  return Prisma.sql`SELECT id FROM (${ever}) e OFFSET ${(number - 1) * pageSize} LIMIT ${pageSize}`;
}

/** SQL of the first `limit`, at least, of what was ever public in a time, in order; with no more read than that. */
function everIn(
  scope: FeedScope,
  { from, before }: { from: Date; before?: Date },
  direction: 'ASC' | 'DESC',
  limit: Prisma.Sql,
): Prisma.Sql {
  const within = Prisma.sql`published_at >= ${from}::timestamptz
    AND published_at < coalesce(${before ?? null}::timestamptz, 'infinity')`;
  const word = Prisma.raw(direction);
  const order = Prisma.sql`ORDER BY published_at ${word}, id ${word}`;
  return Prisma.sql`SELECT id, published_at FROM (
    (SELECT id, published_at FROM (${publicIn(scope)}) p WHERE ${within} ${order} LIMIT ${limit})
    UNION ALL SELECT id, published_at FROM (${removedFrom(scope)}) r WHERE ${within}) e ${order}`;
}

type Row = ArticleRow & {
  body: Prisma.JsonValue;
  sectionName: string;
  sectionPath: string;
  byline: Story['byline'];
  topics: Story['topics'];
};

async function readStories(
  reads: Reads,
  scope: FeedScope,
  ids: Prisma.Sql,
  order: Prisma.Sql,
): Promise<Story[]> {
  const rows = await reads.queries.$queryRaw<Row[]>`
    SELECT ${articleColumns}, a.body, s.name AS "sectionName", s.path AS "sectionPath",
      (SELECT coalesce(json_agg(json_build_object('role', b.role, 'author',
          json_build_object('id', u.id, 'slug', u.slug, 'name', u.name)) ORDER BY b.position), '[]')
        FROM article_bylines b JOIN authors u ON u.id = b.author_id
        WHERE b.article_id = a.id) AS byline,
      (SELECT coalesce(json_agg(json_build_object('id', t.id, 'slug', t.slug, 'name', t.name,
          'type', t.type) ORDER BY at.position), '[]')
        FROM article_topics at JOIN topics t ON t.id = at.topic_id
        WHERE at.article_id = a.id) AS topics
    FROM articles a JOIN sections s ON s.id = a.section_id
    WHERE a.id IN (${ids}) ORDER BY ${order}`;
  const stories = rows.map(storyFromRow);
  reads.note(...scopeTags(scope), ...stories.flatMap(storyTags));
  return stories;
}

function storyFromRow({ body, sectionName, sectionPath, byline, topics, ...row }: Row): Story {
  return {
    article: articleFromRow(row),
    body: bodyFromJson(body),
    section: { id: row.sectionId, name: sectionName, path: sectionPath },
    ...{ byline, topics },
  };
}

/** What an article's part in a feed depends on. */
export function storyTags({ article, section, byline, topics }: Story): Tag[] {
  return [
    entityTag('article', article.id),
    entityTag('section', section.id),
    ...byline.map(({ author }) => entityTag('author', author.id)),
    ...topics.map(({ id }) => entityTag('topic', id)),
  ];
}
