import { stat } from 'node:fs/promises';
import { createAuthor } from '../domain/author/author-service.ts';
import type { Change } from '../domain/change.ts';
import { createSection } from '../domain/section/section-service.ts';
import type { Section } from '../domain/section/section.ts';
import { createToken } from '../domain/token/token-service.ts';
import { createTopic } from '../domain/topic/topic-service.ts';
import { createWebhook, pauseWebhook } from '../domain/webhook/webhook-service.ts';
import { loadPreviews } from './load-previews.ts';
import type { Library } from './library.ts';
import { loadStories } from './load-stories.ts';
import { loadViews } from './load-views.ts';
import { newsroomDirectory } from './newsroom-directory.ts';
import type { SampleNewsroom, SampleSection } from './newsroom-files.ts';
import { sampleId } from './sample-id.ts';

/** Makes the sample newsroom as its editors would have: through the domain, in the order of its ages. */
export async function loadNewsroom(change: Change, newsroom: SampleNewsroom): Promise<void> {
  const library: Library = {
    sections: new Map(),
    authors: new Map(),
    topics: new Map(),
    images: new Map(),
  };
  await loadSections(change, library, newsroom.sections, null);
  for (const author of newsroom.authors) {
    library.authors.set(author.slug, (await createAuthor(change, author)).id);
  }
  for (const topic of newsroom.topics) {
    library.topics.set(topic.slug, (await createTopic(change, topic)).id);
  }
  await loadImages(change, library, newsroom.images);
  await loadToken(change);
  await loadWebhook(change);
  const ids = await loadStories(change, library, newsroom.stories);
  await loadPreviews(change, ids);
  await loadViews(change, ids, newsroom.stories);
}

async function loadSections(
  change: Change,
  library: Library,
  sections: readonly SampleSection[],
  parent: Section | null,
): Promise<void> {
  for (const { children = [], ...sample } of sections) {
    const section = await createSection(change, { ...sample, parent });
    library.sections.set(section.path, section);
    await loadSections(change, library, children, section);
  }
}

/** A token to try things on: nobody keeps its secret, so nobody can use it. */
async function loadToken(change: Change): Promise<void> {
  const token = { name: 'Northern Wire', role: 'SYNDICATION' } as const;
  await createToken(change, token, sampleId('token northern-wire'));
}

/** A webhook to try things on: it is paused, and its address leads nowhere. */
async function loadWebhook(change: Change): Promise<void> {
  const all = { kinds: [], sectionId: null, authorId: null, topicId: null };
  const webhook = { name: 'Northern Wire', url: 'https://northern-wire.example/masthead', ...all };
  const { id } = await createWebhook(change, webhook, sampleId('webhook northern-wire'));
  await pauseWebhook(change, { id, expectedVersion: 1 }, 'Nobody is there yet');
}

async function loadImages(
  { queries, now }: Change,
  library: Library,
  images: SampleNewsroom['images'],
): Promise<void> {
  for (const { key, file, ...image } of images) {
    const id = sampleId(`image ${key}`);
    const { size } = await stat(new URL(file, newsroomDirectory));
    const url = `/media/${file.replace('images/', 'sample/')}`;
    const stored = { byteLength: size, mediaType: 'image/jpeg', createdAt: now };
    await queries.image.create({ data: { id, url, ...image, ...stored } });
    library.images.set(key, id);
  }
}
