import type { Change } from '../change.ts';
import { pathSegments } from '../address/paths.ts';
import { noRights, rightsFields, type Rights } from '../article/rights.ts';
import { isId } from '../id.ts';
import { InputError } from '../input-error.ts';
import { findBySlugEver } from '../named/slug-history.ts';
import { collectingReads } from '../reads.ts';
import { findSectionEver, readSectionTree } from '../section/section-reads.ts';
import { resolveTopics, type TopicInput } from '../topic/resolve-topics.ts';
import type { DraftContent } from './draft.ts';

/** What an editor gives, by the names that editors know; an absent field is left as it is. */
export interface ContentInput {
  headline?: string | undefined;
  standfirst?: string | null | undefined;
  slug?: string | null | undefined;
  /** A path that it has or had. */
  section?: string | null | undefined;
  language?: string | undefined;
  markdown?: string | undefined;
  /** Authors by a slug that they have or had. */
  byline?: { author: string; role: string | null }[] | undefined;
  topics?: TopicInput[] | undefined;
  /** Id. */
  image?: string | null | undefined;
  /** Ids of drafts or articles. */
  related?: string[] | undefined;
  /** Any of them; an empty text says nothing. */
  rights?: { [Field in keyof Rights]?: Rights[Field] | undefined } | undefined;
}

export const emptyContent: DraftContent = {
  headline: '',
  standfirst: null,
  slug: null,
  sectionId: null,
  language: 'en',
  markdown: '',
  byline: [],
  topicIds: [],
  relatedIds: [],
  imageId: null,
  ...rightsFields(noRights),
};

/** Names as ids, for the fields that were given. Topics that are not there are made. */
export async function resolveContent(
  change: Change,
  input: ContentInput,
): Promise<Partial<DraftContent>> {
  const { headline, standfirst, slug, language, markdown } = input;
  const { section, byline, topics, image, related, rights = {} } = input;
  const found: { [Field in keyof DraftContent]: DraftContent[Field] | undefined } = {
    headline: headline?.trim(),
    ...{ standfirst, slug, language, markdown },
    sectionId: section && (await sectionId(change, section)),
    byline: byline && (await bylineOf(change, byline)),
    topicIds: topics && (await resolveTopics(change, topics)),
    imageId: image && (await imageId(change, image)),
    relatedIds: related && (await relatedIds(change, related)),
    rightsHolder: tidy(rights.holder),
    usageTerms: tidy(rights.usageTerms),
    aiUse: rights.aiUse,
  };
  if (section === null) found.sectionId = null;
  if (image === null) found.imageId = null;
  const given = Object.entries(found).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}

/** Without the spaces around it. */
function tidy(text: string | null | undefined): string | null | undefined {
  return text == null ? text : text.trim() || null;
}

async function sectionId({ queries }: Change, path: string): Promise<string> {
  const reads = collectingReads(queries);
  const tree = await readSectionTree(reads);
  const section = await findSectionEver(reads, tree, pathSegments(path).join('/'));
  if (section) return section.id;
  throw new InputError(
    'section',
    `There is no section "${path}": give the path of one, as in "world/europe"`,
  );
}

async function bylineOf(
  { queries }: Change,
  byline: { author: string; role: string | null }[],
): Promise<DraftContent['byline']> {
  const slugs = byline.map(({ author }) => author);
  const ids = await findBySlugEver(queries, 'author', slugs);
  return byline.map(({ author: slug, role }) => {
    const authorId = ids.get(slug);
    if (authorId) return { authorId, role };
    throw new InputError(
      'byline',
      `There is no author "${slug}": give the slug of one, or create them`,
    );
  });
}

async function imageId({ queries }: Change, id: string): Promise<string> {
  const image = isId(id) && (await queries.image.findUnique({ where: { id } }));
  if (image) return id;
  throw new InputError(
    'image',
    'There is no such image in the library: give the id of one, or add it',
  );
}

async function relatedIds({ queries }: Change, ids: string[]): Promise<string[]> {
  if (new Set(ids).size < ids.length) {
    throw new InputError('related', 'A story is pinned twice: name each once');
  }
  const found = await queries.draft.count({ where: { id: { in: ids } } });
  if (found === ids.length) return ids;
  throw new InputError('related', 'A pinned story is not there: give ids of articles or drafts');
}
