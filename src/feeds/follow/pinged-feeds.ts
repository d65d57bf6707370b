import type { Queries } from '../../database/database.ts';
import { readAuthorsById } from '../../domain/author/author-reads.ts';
import { readRecentlyNaming } from '../../domain/article/naming-reads.ts';
import { articlesTags } from '../../domain/article/article-tags.ts';
import { collectingReads } from '../../domain/reads.ts';
import { readSectionTree } from '../../domain/section/section-reads.ts';
import { listTag, ownerOf, type Tag } from '../../domain/tag.ts';
import { readTopicsById } from '../../domain/topic/topic-reads.ts';
import { feedPath, type FeedNames } from '../feed-address.ts';
import type { FeedFormat } from '../feed.ts';
import type { FeedSite } from '../site.ts';

const formats: FeedFormat[] = ['rss', 'atom', 'json', 'ninjs'];
const all: FeedNames = { section: null, author: null, topic: null };

/**
 * The addresses of feeds that events may have changed, of all that name a hub elsewhere (see `hubOf`):
 * those of the lists that were touched, and of the lists in which the latest stories with a name stand
 * that is another now.
 */
export async function feedsTouched(
  queries: Queries,
  site: FeedSite,
  touched: readonly Tag[],
): Promise<string[]> {
  const naming = await readRecentlyNaming(queries, touched);
  const tags = new Set([...touched, ...(await articlesTags(queries, naming))]);
  const names = await namesOf(queries, [...tags]);
  return names.flatMap((names) =>
    formats.map((format) => site.url + feedPath({ names, format, content: null, page: null })),
  );
}

/** What the lists are called that tags are of; those of lists that are no more are passed over. */
async function namesOf(queries: Queries, tags: readonly Tag[]): Promise<FeedNames[]> {
  const reads = collectingReads(queries);
  const ids = (kind: string) =>
    tags.map(ownerOf).flatMap((owner) => (owner?.kind === kind ? [owner.id] : []));
  const tree = await readSectionTree(reads);
  const authors = await readAuthorsById(reads, ids('author'));
  const topics = await readTopicsById(reads, ids('topic'));
  return [
    ...(tags.includes(listTag('article')) ? [all] : []),
    ...present(ids('section').map((id) => tree.byId(id))).map(({ path }) => ({
      ...all,
      section: path,
    })),
    ...present(authors).map(({ slug }) => ({ ...all, author: slug })),
    ...present(topics).map(({ slug }) => ({ ...all, topic: slug })),
  ];
}

function present<Thing>(things: readonly (Thing | null | undefined)[]): Thing[] {
  return things.filter((thing) => thing != null);
}
