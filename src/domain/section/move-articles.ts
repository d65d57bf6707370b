import type { Queries } from '../../database/database.ts';

/**
 * Takes what stands in a section, or anywhere below it, out of the lists of the sections that were above
 * it and into those of the sections that are now.
 */
export async function moveArticles(
  queries: Queries,
  sectionId: string,
  { before, after }: { before: readonly string[]; after: readonly string[] },
): Promise<void> {
  const left = before.filter((id) => !after.includes(id));
  const entered = after.filter((id) => !before.includes(id));
  await queries.$executeRaw`
    DELETE FROM article_sections above USING article_sections own
    WHERE own.section_id = ${sectionId}::uuid AND above.article_id = own.article_id
      AND above.section_id = ANY(${left}::uuid[])`;
  await queries.$executeRaw`
    INSERT INTO article_sections (article_id, section_id, published_at, updated_at)
    SELECT own.article_id, above.id, own.published_at, own.updated_at
    FROM article_sections own CROSS JOIN unnest(${entered}::uuid[]) above(id)
    WHERE own.section_id = ${sectionId}::uuid`;
}
