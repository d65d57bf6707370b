import type { Change } from '../change.ts';

/** Where an article is, or was last, in public. */
export interface Address {
  slug: string;
  sectionId: string;
}

/** A story that was public elsewhere: its former address leads on. */
export async function leaveAddress(
  { queries, now }: Change,
  articleId: string,
  from: Address | null,
  to: Address,
): Promise<void> {
  if (!from || !moved(from, to)) return;
  const former = { slug: from.slug, sectionId: from.sectionId };
  await queries.formerArticleAddress.upsert({
    where: { slug_sectionId: former },
    create: { ...former, articleId, movedAt: now },
    update: { movedAt: now },
  });
}

export function moved(from: Address, to: Address): boolean {
  return from.slug !== to.slug || from.sectionId !== to.sectionId;
}
