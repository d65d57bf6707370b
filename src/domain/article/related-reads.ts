import { Prisma } from '../../database/generated/client.ts';
import { articleColumns, type ArticleRow } from './article-codec.ts';
import type { Article } from './article.ts';
import { articleRows } from './article-rows.ts';
import { firstOf, idList } from '../planned-once.ts';
import type { Reads } from '../reads.ts';
import { entityTag, listTag, type Tag } from '../tag.ts';

/** Why a story stands beside another, strongest first. */
export const relatedReasons = ['PINNED', 'SHARED_TOPICS', 'SAME_SECTION'] as const;
export type RelatedReason = (typeof relatedReasons)[number];

export interface RelatedStory {
  article: Article;
  reason: RelatedReason;
}

/** How far back each topic is searched: bounds the work on topics that everything carries. */
export const topicDepth = 30;

/** SQL of the first so many public ones of candidates for `own`, each with its strongest reason. */
export function best(candidates: Prisma.Sql, first: number): Prisma.Sql {
  return firstOf(
    Prisma.sql`
    SELECT candidate.id, min(tier) AS tier, min(rank) AS rank, sum(shared) AS shared
    FROM (${candidates}) candidate
    JOIN articles public ON public.id = candidate.id
    WHERE candidate.id <> own.id
    GROUP BY candidate.id, public.published_at
    ORDER BY min(tier), min(rank), sum(shared) DESC, public.published_at DESC, candidate.id DESC`,
    first,
  );
}

type Row = ArticleRow & {
  owner: number;
  tier: number | null;
  ownSectionId: string | null;
  topicIds: string[];
};

/**
 * Each article's related stories, in one statement: editors' pins in their order, then those that share
 * most topics, then the latest of its section. Only what is public, never the article itself, none twice.
 * Where there are pins enough nothing else is looked for.
 */
export async function readRelatedStories(
  reads: Reads,
  articleIds: readonly string[],
  first: number,
): Promise<RelatedStory[][]> {
  const rows = await articleRows<Row>(
    reads,
    Prisma.sql`
    SELECT own.ordinality::int AS owner, own_article.section_id AS "ownSectionId",
      ARRAY(SELECT topic_id FROM article_topics WHERE article_id = own.id) AS "topicIds",
      related.tier, ${articleColumns}
    FROM unnest(${idList(articleIds)}) WITH ORDINALITY own(id, ordinality)
    LEFT JOIN articles own_article ON own_article.id = own.id
    CROSS JOIN LATERAL (
      SELECT count(*) < ${first}::int AS are_few FROM article_related pin
      JOIN articles public ON public.id = pin.related_id
      WHERE pin.article_id = own.id AND pin.related_id <> own.id) pins
    LEFT JOIN LATERAL (
      ${best(
        Prisma.sql`
        SELECT related_id AS id, 0 AS tier, position AS rank, 0 AS shared
        FROM article_related WHERE article_id = own.id
        UNION ALL
        SELECT recent.article_id, 1, NULL, 1
        FROM article_topics topic
        CROSS JOIN LATERAL (
          SELECT article_id FROM article_topics t WHERE t.topic_id = topic.topic_id
          ORDER BY t.published_at DESC, t.article_id DESC LIMIT ${Prisma.raw(`${topicDepth}`)}) recent
        WHERE topic.article_id = own.id AND pins.are_few
        UNION ALL
        (${firstOf(
          Prisma.sql`SELECT s.id, 2, NULL::int, 0 FROM articles s
         WHERE s.section_id = own_article.section_id AND pins.are_few
         ORDER BY s.published_at DESC, s.id DESC`,
          2 * first + 1,
        )})`,
        first,
      )}
    ) related ON TRUE
    LEFT JOIN articles a ON a.id = related.id
    ORDER BY own.ordinality, related.tier, related.rank, related.shared DESC,
      a.published_at DESC, a.id DESC`,
  );
  for (const id of articleIds) reads.noteFor(id, entityTag('article', id));
  const lists = articleIds.map((): RelatedStory[] => []);
  for (const { row, article } of rows) {
    const { owner, tier } = row;
    reads.noteFor(articleIds[owner - 1]!, ...tagsOf(row));
    if (tier !== null)
      lists[owner - 1]?.push({ article: article(), reason: relatedReasons[tier]! });
  }
  return lists;
}

/** A story published with one of the topics, or in the section, may become related. */
function tagsOf({ id, tier, ownSectionId, topicIds }: Row): Tag[] {
  return [
    ...(tier === null ? [] : [entityTag('article', id)]),
    ...(ownSectionId ? [listTag('section', ownSectionId)] : []),
    ...topicIds.map((topicId) => listTag('topic', topicId)),
  ];
}
