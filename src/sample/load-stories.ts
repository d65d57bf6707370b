import { addNotice } from '../domain/article/notices.ts';
import { publishDraft } from '../domain/article/publish.ts';
import { rightsFields } from '../domain/article/rights.ts';
import { withdrawArticle } from '../domain/article/withdraw.ts';
import type { Change } from '../domain/change.ts';
import { createDraft, saveRevision } from '../domain/draft/draft-service.ts';
import type { DraftContent } from '../domain/draft/draft.ts';
import { ago } from './age.ts';
import type { Library } from './library.ts';
import type { SampleStory } from './newsroom-files.ts';
import { sampleId } from './sample-id.ts';

/** Drafts all stories, then publishes them oldest first. Answers with their ids by slug. */
export async function loadStories(
  change: Change,
  library: Library,
  stories: readonly SampleStory[],
): Promise<Map<string, string>> {
  const start = change.now;
  const ids = new Map(stories.map(({ slug }) => [slug, sampleId(slug)]));
  const oldestFirst = stories.toSorted(
    (a, b) => begun(a, start).getTime() - begun(b, start).getTime(),
  );
  for (const story of oldestFirst) {
    const at = { ...change, now: begun(story, start) };
    await createDraft(at, firstContent(story, library, ids), ids.get(story.slug));
  }
  for (const story of oldestFirst) await bringToState(change, library, ids, story);
  return ids;
}

function begun({ published = '1d' }: SampleStory, start: Date): Date {
  return ago(published, start);
}

async function bringToState(
  change: Change,
  library: Library,
  ids: ReadonlyMap<string, string>,
  story: SampleStory,
): Promise<void> {
  const id = ids.get(story.slug)!;
  if (story.state === 'PUBLISHED' || story.state === 'WITHDRAWN') {
    await publishStory(change, library, ids, story);
  }
  if (story.state === 'WITHDRAWN') {
    const at = { ...change, now: ago(story.withdrawnAge ?? '0m', change.now) };
    await withdrawArticle(at, id, story.withdrawnReason ?? null);
  }
  if (story.state === 'IN_REVIEW' || story.state === 'SCHEDULED') {
    const scheduledAt = scheduledTime(story, change.now);
    const data = { state: story.state, version: { increment: 1 }, scheduledAt };
    await change.queries.draft.update({ where: { id }, data });
  }
}

/** `scheduledIn` is an age turned forward. */
function scheduledTime({ scheduledIn }: SampleStory, start: Date): Date | null {
  if (!scheduledIn) return null;
  return new Date(2 * start.getTime() - ago(scheduledIn, start).getTime());
}

async function publishStory(
  change: Change,
  library: Library,
  ids: ReadonlyMap<string, string>,
  story: SampleStory,
): Promise<void> {
  const id = ids.get(story.slug)!;
  const publishedAt = begun(story, change.now);
  const first = { ...change, now: publishedAt };
  await publishDraft(first, id);
  for (const { kind, age, text } of story.notices) {
    await addNotice(change, id, 1, { kind, text, at: ago(age, change.now) });
  }
  const moved = story.formerSlug !== undefined || story.formerSection !== undefined;
  if (!moved && !story.updated && story.notices.length === 0) return;
  const updatedAt = story.updated ? ago(story.updated, change.now) : publishedAt;
  const again = { ...change, now: updatedAt };
  if (moved) await saveRevision(again, id, content(story, library, ids));
  await publishDraft(again, id, { significantUpdate: story.updated !== undefined });
}

/** What the story was before it was renamed or moved; for most, what it is. */
function firstContent(
  story: SampleStory,
  library: Library,
  ids: ReadonlyMap<string, string>,
): DraftContent {
  const { slug, section, formerSlug = slug, formerSection = section } = story;
  return content({ ...story, slug: formerSlug, section: formerSection }, library, ids);
}

function content(
  story: SampleStory,
  library: Library,
  ids: ReadonlyMap<string, string>,
): DraftContent {
  const { headline, standfirst, slug } = story;
  const { holder = null, usageTerms = null, aiUse = null } = story.rights;
  return {
    ...{ headline, standfirst, slug },
    language: 'en-GB',
    markdown: story.markdown.replaceAll(
      /\(image:([a-z-]+)/g,
      (_, key: string) => `(image:${known(library.images, key)}`,
    ),
    sectionId: known(library.sections, story.section).id,
    byline: story.byline.map(({ author, role = null }) => ({
      authorId: known(library.authors, author),
      role,
    })),
    topicIds: story.topics.map((topic) => known(library.topics, topic)),
    relatedIds: story.related.map((related) => known(ids, related)),
    imageId: story.image ? known(library.images, story.image) : null,
    ...rightsFields({ holder, usageTerms, aiUse }),
  };
}

function known<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The sample newsroom has no "${key}"`);
  return value;
}
