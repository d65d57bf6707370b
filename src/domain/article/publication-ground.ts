import { Prisma } from '../../database/generated/client.ts';
import type { Queries } from '../../database/database.ts';
import { collectImageIds } from '../body/parse-markdown.ts';
import { holdCurrentNames, type CurrentNames } from '../draft/current-names.ts';
import type { Revision } from '../draft/draft.ts';
import { isId } from '../id.ts';
import type { Image } from '../image/image.ts';
import { imageJson } from '../image/image-reads.ts';
import { jsonValue } from '../json-rows.ts';
import { sectionColumns } from '../section/section-columns.ts';
import type { Section } from '../section/section.ts';
import type { Notice } from './article.ts';
import type { Address } from './former-address.ts';

/** What a publication finds there, besides the draft. */
export interface Ground {
  /** The section that the story is to stand in and those above it, from the top; empty when it is no more. */
  lineage: Section[];
  /** Whether another story, or a section below, has the slug that would be taken. */
  isTaken: boolean;
  /** What is public of it. */
  before: (Address & { updatedAt: Date }) | null;
  /** Where it was before it was taken down. */
  removed: Address | null;
  /** Articles that have it among their related stories. */
  pinnedBy: string[];
  /** Who stands for the authors and topics that the revision names. */
  names: CurrentNames;
  images: Image[];
  /** Newest first. */
  notices: Notice[];
}

/**
 * All of it in one statement, by which nothing that the revision names is merged or changed until the transaction
 * ends. The draft and the section tree have to be held before.
 * @param slug that would be taken
 */
export async function holdGround(
  queries: Queries,
  revision: Revision,
  slug: string,
): Promise<Ground> {
  const authorIds = [...new Set(revision.byline.map(({ authorId }) => authorId))];
  const topicIds = [...new Set(revision.topicIds)];
  const id = Prisma.sql`${revision.draftId}::uuid`;
  const sectionId = Prisma.sql`${revision.sectionId}::uuid`;
  const { authors, topics, before, notices, ...ground } = await jsonValue<GroundJson>(
    queries,
    Prisma.sql`SELECT json_build_object(
      'authors', (SELECT count(*) FROM (${held('authors', authorIds)}) t),
      'topics', (SELECT count(*) FROM (${held('topics', topicIds)}) t),
      'images', (SELECT coalesce(json_agg(${imageJson}), '[]') FROM (${held('images', imageIdsOf(revision))}) t),
      'lineage', (SELECT coalesce(json_agg(t ORDER BY length(path)), '[]') FROM (
        SELECT ${sectionColumns} FROM sections
        WHERE starts_with((SELECT path || '/' FROM sections WHERE id = ${sectionId}), path || '/')) t),
      'isTaken', EXISTS (SELECT FROM article_slugs WHERE slug = ${slug} AND article_id <> ${id})
        OR EXISTS (SELECT FROM sections WHERE slug = ${slug} AND parent_id = ${sectionId}),
      'before', (SELECT json_build_object('slug', slug, 'sectionId', section_id, 'updatedAt', updated_at)
        FROM articles WHERE id = ${id}),
      'removed', (SELECT json_build_object('slug', slug, 'sectionId', section_id)
        FROM tombstones WHERE article_id = ${id}),
      'pinnedBy', (SELECT coalesce(json_agg(article_id), '[]') FROM article_related WHERE related_id = ${id}),
      'notices', (SELECT coalesce(json_agg(json_build_object('kind', kind, 'text', text, 'at', at)
        ORDER BY at DESC, id DESC), '[]') FROM notices WHERE draft_id = ${id}))`,
  );
  // Whoever was merged into another isn't there any more.
  const areAllThere = authors === authorIds.length && topics === topicIds.length;
  return {
    ...ground,
    names: areAllThere ? themselves : await holdCurrentNames(queries, revision),
    before: before && { ...before, updatedAt: new Date(before.updatedAt) },
    notices: notices.map((notice) => ({ ...notice, at: new Date(notice.at) })),
  };
}

const themselves: CurrentNames = { authors: new Map(), topics: new Map() };

/** SQL of rows as they are once they are locked, whoever had to be waited for. */
function held(table: 'authors' | 'topics' | 'images', ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`SELECT * FROM ${Prisma.raw(table)} WHERE id = ANY(${ids}::uuid[]) FOR KEY SHARE`;
}

/** The images of a revision, each once: its own and those in its body. */
function imageIdsOf({ imageId, body }: Revision): string[] {
  const ids = [imageId, ...collectImageIds(body)];
  return [...new Set(ids.filter((id) => id !== null && isId(id)))] as string[];
}

/** Times come as text. */
interface GroundJson extends Omit<Ground, 'names' | 'before' | 'notices'> {
  /** How many are there. */
  authors: number;
  topics: number;
  before: (Address & { updatedAt: string }) | null;
  notices: (Omit<Notice, 'at'> & { at: string })[];
}
