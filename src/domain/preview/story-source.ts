import type { Prisma } from '../../database/generated/client.ts';
import type { Queries } from '../../database/database.ts';
import type { Notice } from '../article/article.ts';
import type { Address } from '../article/former-address.ts';
import { revisionFromRow } from '../draft/draft-codec.ts';
import type { Draft, Revision } from '../draft/draft.ts';

/** A draft with all that its publication would start from. */
export interface StorySource {
  draft: Draft;
  /** The latest. */
  revision: Revision;
  /** Where it is, or was last, in public; null when it never was. */
  address: Address | null;
  /** What the public reads of it now; null while nothing. */
  public: { publishedAt: Date; updatedAt: Date } | null;
  /** Newest first. */
  notices: Notice[];
}

const include = {
  revisions: { orderBy: { number: 'desc' }, take: 1 },
  article: { select: { slug: true, sectionId: true, publishedAt: true, updatedAt: true } },
  tombstone: { select: { slug: true, sectionId: true } },
  notices: {
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { kind: true, text: true, at: true },
  },
} as const satisfies Prisma.DraftInclude;

/** Drafts by a condition, in any order, in one statement however many there are. */
export async function readStorySources(
  queries: Queries,
  where: Prisma.DraftWhereInput,
): Promise<StorySource[]> {
  const rows = await queries.draft.findMany({ where, include, relationLoadStrategy: 'join' });
  return rows.map(({ revisions, article, tombstone, notices, ...draft }) => ({
    draft,
    revision: revisionFromRow(revisions[0]!),
    address: article ?? tombstone,
    public: article,
    notices,
  }));
}

/** Whether publishing would change nothing that the public reads. */
export function isPublic({ draft, public: article }: StorySource): boolean {
  return article !== null && draft.publishedRevision === draft.revision;
}
