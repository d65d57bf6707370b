import type { Change } from '../change.ts';

/** The count that an article brings from elsewhere; replaces what was counted here. */
export async function setStartingViews(
  { queries }: Change,
  articleId: string,
  views: number,
): Promise<void> {
  const total = BigInt(views);
  await queries.articleViews.upsert({
    where: { articleId },
    create: { articleId, total },
    update: { total },
  });
}
