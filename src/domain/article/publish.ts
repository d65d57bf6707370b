import type { Queries } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import type { Change } from '../change.ts';
import { lockToPublish } from '../draft/draft-reads.ts';
import type { CurrentDraft, Draft, Revision } from '../draft/draft.ts';
import { appendingEvents } from '../event/append-event.ts';
import type { EventKind, NewEvent } from '../event/event.ts';
import { InputError } from '../input-error.ts';
import { collectingReads } from '../reads.ts';
import { readSectionTree } from '../section/section-reads.ts';
import type { Section } from '../section/section.ts';
import type { Tag } from '../tag.ts';
import { articleTags, tagsOf } from './article-tags.ts';
import { leaveAddress, moved } from './former-address.ts';
import { chooseSlug, wantedSlug } from './choose-slug.ts';
import { project, type Projection } from './projection.ts';
import { holdGround, type Ground } from './publication-ground.ts';
import { publicationTimes, type PublishOptions } from './publication-times.ts';
import { clearProjection, storeProjection } from './store-projection.ts';
import { tombstoneTags } from './tombstone-tags.ts';

/** What a publication has come to. */
export interface Publication {
  slug: string;
  section: Section;
  /** As it is then. */
  draft: Draft;
}

/** Makes the latest revision of a draft what the public reads, and tells the event log. */
export async function publishDraft(
  change: Change,
  draftId: string,
  options: PublishOptions = {},
): Promise<Publication> {
  return publishHeld(change, await lockToPublish(change.queries, draftId), options);
}

/**
 * The same with a draft that the transaction holds to publish it.
 * @param also SQL that inserts more, along with the publication
 */
export async function publishHeld(
  change: Change,
  draft: CurrentDraft,
  options: PublishOptions = {},
  also: readonly Prisma.Sql[] = [],
): Promise<Publication> {
  const { queries, now } = change;
  const { latest: revision } = draft;
  checkSection(revision.sectionId);
  const ground = await holdGround(queries, revision, wantedSlug(revision, null));
  const { before, removed } = ground;
  const times = publicationTimes(now, draft.firstPublishedAt, before?.updatedAt ?? null, options);
  const section = sectionIn(ground.lineage);
  const tagsBefore = await (before ? articleTags : removed ? tombstoneTags : noTags)(
    queries,
    draft.id,
  );
  if (before || removed) await clearProjection(queries, draft.id);
  const store = (slug: string) => {
    const projection = project({ ...ground, ...times, revision, slug });
    const tags = [...tagsBefore, ...tagsOf(projection, ground.pinnedBy)];
    const events = eventsOf(projection, section, ground, { tags, options });
    const inserts = [appendingEvents(change, events), ...also];
    return storeProjection(change, projection, section.path, inserts);
  };
  const slug = await firstClaimed(queries, revision, section, ground, store);
  await leaveAddress(change, draft.id, before ?? removed, { slug, sectionId: section.id });
  return { slug, section, draft: published(draft, times.publishedAt, now) };
}

/** @throws InputError when a revision could not be published as it is */
export async function checkPublishable(queries: Queries, { sectionId }: Revision): Promise<void> {
  const tree = await readSectionTree(collectingReads(queries));
  sectionIn(tree.lineage(checkSection(sectionId)));
}

function checkSection(sectionId: string | null): string {
  if (sectionId) return sectionId;
  throw new InputError('section', 'A story needs a section to be published in');
}

function sectionIn(lineage: readonly Section[]): Section {
  const section = lineage.at(-1);
  if (!section) throw new InputError('section', 'The section of this story is no more');
  return section;
}

const noTags = (): Promise<Tag[]> => Promise.resolve([]);

/** Two stories may choose the same slug at once: the second waits for the first, then chooses again. */
async function firstClaimed(
  queries: Queries,
  revision: Revision,
  section: Section,
  { isTaken, before, removed }: Ground,
  store: (slug: string) => Promise<boolean>,
): Promise<string> {
  const choose = () => chooseSlug(queries, revision, section, before ?? removed);
  const isFree = !isTaken && !before && !removed;
  let slug = isFree ? wantedSlug(revision, null) : await choose();
  while (!(await store(slug))) slug = await choose();
  return slug;
}

function eventsOf(
  { article: { id, slug, revision } }: Projection,
  section: Section,
  { before }: Ground,
  { tags, options }: { tags: Tag[]; options: PublishOptions },
): NewEvent[] {
  const subject = { type: 'article' as const, id };
  const data = { slug, section: section.path };
  const kind = eventKind(before !== null, options);
  const event: NewEvent = { kind, subject, data: { ...data, revision }, tags };
  if (!before || !moved(before, { slug, sectionId: section.id })) return [event];
  const formerly = { ...data, formerSlug: before.slug };
  return [event, { kind: 'article.moved', subject, data: formerly, tags }];
}

function eventKind(wasPublic: boolean, { correction = false }: PublishOptions): EventKind {
  if (!wasPublic) return 'article.published';
  return correction ? 'article.corrected' : 'article.updated';
}

/** As storing its projection leaves it. */
function published(draft: CurrentDraft, firstPublishedAt: Date, now: Date): Draft {
  return {
    ...draft,
    ...{ state: 'PUBLISHED', publishedRevision: draft.revision, firstPublishedAt },
    ...{ scheduledAt: null, version: draft.version + 1, updatedAt: now },
  };
}
