import type { Reads } from '../reads.ts';
import { inOrderOf } from '../reads.ts';
import { entityTag } from '../tag.ts';

/** What the public is told of why an article is gone. */
export interface Removal {
  articleId: string;
  reason: string | null;
}

/** Null for what is public, or never was. */
export async function readRemovals(
  reads: Reads,
  articleIds: readonly string[],
): Promise<(Removal | null)[]> {
  for (const id of articleIds) reads.noteFor(id, entityTag('article', id));
  const rows = await reads.queries.tombstone.findMany({
    where: { articleId: { in: [...articleIds] } },
    select: { articleId: true, reason: true },
  });
  return inOrderOf(articleIds, rows, ({ articleId }) => articleId);
}
