import { Prisma } from '../../database/generated/client.ts';
import type { Queries } from '../../database/database.ts';
import { insertRows, orUpdate } from '../../database/insert-rows.ts';
import type { Change } from '../change.ts';
import type { Projection } from './projection.ts';

const articleColumns = [
  ...(['id', 'revision', 'slug', 'sectionId', 'headline', 'standfirst', 'language'] as const),
  ...(['body', 'words', 'imageId', 'image', 'rightsHolder', 'usageTerms', 'aiUse'] as const),
  ...(['notices', 'publishedAt', 'updatedAt'] as const),
];
const listed = ['articleId', 'publishedAt', 'updatedAt'] as const;

/** The condition under which anything is written. */
const isClaimed = Prisma.sql`EXISTS (SELECT FROM claimed)`;

/**
 * Makes a projection what the public reads and its draft a published one, in one statement: whatever of the
 * article was there before has to be cleared.
 * @param path of its section
 * @param also SQL that inserts more, as the events that tell of it
 * @returns false when another story has taken the slug in the meantime: then nothing was written
 */
export async function storeProjection(
  change: Change,
  { article, bylines, topics, sections, related }: Projection,
  path: string,
  also: readonly Prisma.Sql[],
): Promise<boolean> {
  const { id, slug, sectionId, revision, publishedAt } = article;
  const claim = Prisma.sql`INSERT INTO article_slugs (slug, article_id)
    VALUES (${slug}, ${id}::uuid) ON CONFLICT (slug) DO NOTHING RETURNING slug`;
  const claimed = await change.queries.$queryRaw<unknown[]>`WITH /* kept */ taken AS (${claim}),
    claimed AS (SELECT slug FROM taken
      UNION ALL SELECT slug FROM article_slugs WHERE slug = ${slug} AND article_id = ${id}::uuid),
    article AS (${insertRows('articles', articleColumns, [article])} WHERE ${isClaimed}
      ${orUpdate('id', articleColumns)}),
    bylines AS (${insertRows('article_bylines', [...listed, 'position', 'authorId', 'role'], bylines)}
      WHERE ${isClaimed}),
    topics AS (${insertRows('article_topics', [...listed, 'position', 'topicId'], topics)}
      WHERE ${isClaimed}),
    sections AS (${insertRows('article_sections', [...listed, 'sectionId'], sections)}
      WHERE ${isClaimed}),
    related AS (${insertRows('article_related', ['articleId', 'position', 'relatedId'], related)}
      WHERE ${isClaimed}),
    formerly AS (DELETE FROM former_article_addresses
      WHERE slug = ${slug} AND section_id = ${sectionId}::uuid AND ${isClaimed}),
    ceded AS (UPDATE former_section_paths SET ceded = true
      WHERE path = ${`${path}/${slug}`} AND ${isClaimed}),
    draft AS (UPDATE drafts SET state = 'PUBLISHED', published_revision = ${revision}::int,
        first_published_at = ${publishedAt}::timestamptz, scheduled_at = NULL,
        version = version + 1, updated_at = ${change.now}::timestamptz
      WHERE id = ${id}::uuid AND ${isClaimed})${morePartsOf(also)}
    SELECT slug FROM claimed`;
  return claimed.length > 0;
}

/** SQL of as many more parts of a WITH. */
function morePartsOf(also: readonly Prisma.Sql[]): Prisma.Sql {
  const parts = also.map((insert, n) => {
    const name = Prisma.raw(`also_${n}`);
    return Prisma.sql`, ${name} AS (${insert} WHERE ${isClaimed})`;
  });
  return parts.length > 0 ? Prisma.join(parts, ' ') : Prisma.empty;
}

/** Removes what hangs on an article, public or taken down, so that another projection can be stored. */
export async function clearProjection(queries: Queries, articleId: string): Promise<void> {
  const id = Prisma.sql`${articleId}::uuid`;
  await queries.$executeRaw`WITH /* kept */
    bylines AS (DELETE FROM article_bylines WHERE article_id = ${id}),
    topics AS (DELETE FROM article_topics WHERE article_id = ${id}),
    sections AS (DELETE FROM article_sections WHERE article_id = ${id}),
    related AS (DELETE FROM article_related WHERE article_id = ${id})
    DELETE FROM tombstones WHERE article_id = ${id}`;
}

/** Takes an article out of everything that the public reads; its lists and links go with it. */
export async function removeProjection(queries: Queries, articleId: string): Promise<void> {
  await queries.article.delete({ where: { id: articleId } });
}
