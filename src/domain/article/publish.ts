import type { Queries } from '../../database/database.ts';
import type { Change } from '../change.ts';
import { collectImageIds } from '../body/parse-markdown.ts';
import { holdCurrentNames } from '../draft/current-names.ts';
import { latestRevision, lockDraft } from '../draft/draft-reads.ts';
import { updateDraft } from '../draft/draft-service.ts';
import type { Revision } from '../draft/draft.ts';
import { appendEvent } from '../event/append-event.ts';
import type { EventKind } from '../event/event.ts';
import { holdImages } from '../image/image-reads.ts';
import { InputError } from '../input-error.ts';
import { collectingReads } from '../reads.ts';
import { holdSectionTree } from '../section/section-lock.ts';
import { readSectionTree } from '../section/section-reads.ts';
import type { Section } from '../section/section.ts';
import { claimAddress, moved, type Address } from './claim-address.ts';
import { readNotices } from './notices.ts';
import { project } from './projection.ts';
import { publicationTimes, type PublishOptions } from './publication-times.ts';
import { articleTags, storeProjection } from './store-projection.ts';
import { tombstoneTags } from './tombstone-tags.ts';

/** Makes the latest revision of a draft what the public reads, and tells the event log. */
export async function publishDraft(
  change: Change,
  draftId: string,
  options: PublishOptions = {},
): Promise<{ slug: string; section: Section }> {
  const { queries, now } = change;
  const draft = await lockDraft(queries, draftId);
  const revision = await latestRevision(queries, draftId);
  const names = await holdCurrentNames(queries, revision);
  await holdSectionTree(queries);
  const before = await queries.article.findUnique({ where: { id: draftId }, omit: { body: true } });
  const tagsBefore = await (before ? articleTags : tombstoneTags)(queries, draftId);
  const lineage = await sectionLineage(queries, revision);
  const section = lineage.at(-1)!;
  const address = before ?? (await lastAddress(queries, draftId));
  const slug = await claimAddress(queries, now, revision, section, address);
  const times = publicationTimes(now, draft.firstPublishedAt, before?.updatedAt ?? null, options);
  const images = await holdImages(queries, [revision.imageId, ...collectImageIds(revision.body)]);
  const notices = await readNotices(queries, draftId);
  await storeProjection(
    queries,
    project({ ...{ revision, slug, lineage, names, images, notices }, ...times }),
  );
  await markPublished(change, revision, times.publishedAt);
  const tags = [...tagsBefore, ...(await articleTags(queries, draftId))];
  await appendEvent(change, {
    kind: eventKind(before !== null, options),
    subject: { type: 'article', id: draftId },
    data: { slug, section: section.path, revision: revision.number },
    tags,
  });
  if (before && moved(before, { slug, sectionId: section.id })) {
    await appendEvent(change, {
      kind: 'article.moved',
      subject: { type: 'article', id: draftId },
      data: { slug, section: section.path, formerSlug: before.slug },
      tags,
    });
  }
  return { slug, section };
}

/** @throws InputError when a revision could not be published as it is */
export async function checkPublishable(queries: Queries, revision: Revision): Promise<void> {
  await sectionLineage(queries, revision);
}

function eventKind(wasPublic: boolean, { correction = false }: PublishOptions): EventKind {
  if (!wasPublic) return 'article.published';
  return correction ? 'article.corrected' : 'article.updated';
}

async function sectionLineage(queries: Queries, { sectionId }: Revision): Promise<Section[]> {
  if (!sectionId) throw new InputError('section', 'A story needs a section to be published in');
  const tree = await readSectionTree(collectingReads(queries));
  const lineage = tree.lineage(sectionId);
  if (lineage.length === 0) throw new InputError('section', 'The section of this story is no more');
  return lineage;
}

/** Where a withdrawn article was. */
function lastAddress(queries: Queries, articleId: string): Promise<Address | null> {
  return queries.tombstone.findUnique({
    where: { articleId },
    select: { slug: true, sectionId: true },
  });
}

function markPublished(
  change: Change,
  { draftId, number }: Revision,
  firstPublishedAt: Date,
): Promise<unknown> {
  return updateDraft(change, draftId, {
    state: 'PUBLISHED',
    publishedRevision: number,
    firstPublishedAt,
    scheduledAt: null,
  });
}
