import { Prisma } from '../../database/generated/client.ts';
import { articleColumns, articleFromRow, type ArticleRow } from '../article/article-codec.ts';
import { best, relatedReasons, topicDepth, type RelatedStory } from '../article/related-reads.ts';
import type { Reads } from '../reads.ts';
import type { ProjectedArticle } from './projected-article.ts';

type Row = ArticleRow & { owner: number; tier: number };

/**
 * The related stories that each would have if it were public, in one statement: what
 * `readRelatedStories` finds by the rows of a public article is found here by what the projection
 * carries. Pins may also be companions; the others are only ever public.
 */
export async function readProjectedRelated(
  { queries }: Reads,
  articles: readonly ProjectedArticle[],
  first: number,
): Promise<RelatedStory[][]> {
  const rows = await queries.$queryRaw<Row[]>`
    SELECT own.owner, related.tier, ${articleColumns}
    FROM jsonb_to_recordset(${JSON.stringify(articles.map(subject))}::jsonb) own(
      owner int, id uuid, section_id uuid, published_at timestamptz, topic_ids uuid[], pins uuid[])
    CROSS JOIN LATERAL (
      ${best(
        Prisma.sql`
        SELECT pin.id, 0 AS tier, pin.rank, 0 AS shared
        FROM unnest(own.pins) WITH ORDINALITY pin(id, rank)
        UNION ALL
        SELECT recent.article_id, 1, NULL, 1
        FROM unnest(own.topic_ids) topic(id)
        CROSS JOIN LATERAL (
          SELECT article_id FROM (
            (SELECT t.article_id, t.published_at FROM article_topics t
             WHERE t.topic_id = topic.id AND t.article_id <> own.id
             ORDER BY t.published_at DESC, t.article_id DESC LIMIT ${topicDepth})
            UNION ALL SELECT own.id, own.published_at) known
          ORDER BY published_at DESC, article_id DESC LIMIT ${topicDepth}) recent
        UNION ALL
        (SELECT s.id, 2, NULL, 0 FROM articles s
         WHERE s.section_id = own.section_id AND s.id <> own.id
         ORDER BY s.published_at DESC, s.id DESC LIMIT ${2 * first}::int)`,
        first,
      )}
    ) related
    JOIN articles a ON a.id = related.id
    ORDER BY own.owner, related.tier, related.rank, related.shared DESC,
      a.published_at DESC, a.id DESC`;
  return articles.map((article, index) => {
    const its = rows.filter(({ owner }) => owner === index);
    return relatedTo(article, its).slice(0, first);
  });
}

function subject({ id, sectionId, publishedAt, projection }: ProjectedArticle, owner: number) {
  return {
    ...{ owner, id, section_id: sectionId, published_at: publishedAt },
    topic_ids: projection.topicIds,
    pins: projection.relatedIds,
  };
}

/** Pins in their order, then the others; what is projected with the article stands there so, and none twice. */
function relatedTo(
  { id: own, projection }: ProjectedArticle,
  rows: readonly Row[],
): RelatedStory[] {
  const { relatedIds, companions } = projection;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const pins = [...new Set(relatedIds)].filter((id) => id !== own);
  const others = rows.map(({ id }) => id).filter((id) => !pins.includes(id));
  return [...pins, ...others].flatMap((id) => {
    const row = byId.get(id);
    const article = companions.get(id) ?? (row && articleFromRow(row));
    const reason = pins.includes(id) ? 'PINNED' : relatedReasons[row?.tier ?? 0]!;
    return article ? [{ article, reason }] : [];
  });
}
