import type { Queries } from '../../database/database.ts';
import type { Revision } from '../draft/draft.ts';
import type { Section } from '../section/section.ts';
import { readClaims, slugFor, slugTaken, wantedSlug } from './choose-slug.ts';

/** Where an article is, or was last, in public. */
export interface Address {
  slug: string;
  sectionId: string;
}

/**
 * Takes an address for a revision: the slug it asks for, else the one it has in public, else one made
 * from its headline. A slug once public stays the article's for ever, and a former address leads on.
 */
export async function claimAddress(
  queries: Queries,
  now: Date,
  revision: Revision,
  section: Section,
  current: Address | null,
): Promise<string> {
  const slug = await takeSlug(queries, revision, section, current);
  const { draftId: articleId } = revision;
  if (current && moved(current, { slug, sectionId: section.id })) {
    const former = { slug: current.slug, sectionId: current.sectionId };
    await queries.formerArticleAddress.upsert({
      where: { slug_sectionId: former },
      create: { ...former, articleId, movedAt: now },
      update: { movedAt: now },
    });
  }
  await queries.formerArticleAddress.deleteMany({ where: { slug, sectionId: section.id } });
  const path = `${section.path}/${slug}`;
  await queries.formerSectionPath.updateMany({ where: { path }, data: { ceded: true } });
  return slug;
}

export function moved(from: Address, to: Address): boolean {
  return from.slug !== to.slug || from.sectionId !== to.sectionId;
}

/** Two stories may choose the same slug at once: the second waits for the first, then chooses again. */
async function takeSlug(
  queries: Queries,
  revision: Revision,
  section: Section,
  current: Address | null,
): Promise<string> {
  const { draftId: articleId } = revision;
  for (;;) {
    const slug = await chooseSlug(queries, revision, section, current);
    await queries.articleSlug.createMany({ data: [{ slug, articleId }], skipDuplicates: true });
    const claim = await queries.articleSlug.findUniqueOrThrow({ where: { slug } });
    if (claim.articleId === articleId) return slug;
  }
}

async function chooseSlug(
  queries: Queries,
  revision: Revision,
  section: Section,
  current: Address | null,
): Promise<string> {
  const wanted = wantedSlug(revision, current);
  const claims = await readClaims(queries, [wanted]);
  const subsections = await queries.section.findMany({ where: { parentId: section.id } });
  const free = slugFor(revision.draftId, wanted, claims, subsections);
  if (revision.slug !== null && free !== wanted) throw slugTaken(wanted, free);
  return free;
}
