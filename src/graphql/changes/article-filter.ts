import type { LoggedEvent } from '../../domain/event/event-log.ts';
import { InputError } from '../../domain/input-error.ts';
import { formerIds } from '../../domain/named/current-ids.ts';
import type { NamedKind } from '../../domain/named/named-kind.ts';
import { listTag, type Tag } from '../../domain/tag.ts';
import { requiredArticleId } from '../article-id.ts';
import type { Context } from '../context.ts';
import { sectionAt } from '../section-queries.ts';

interface Conditions {
  section?: string | null | undefined;
  author?: string | null | undefined;
  topic?: string | null | undefined;
  article?: string | null | undefined;
}

/**
 * Whether an event is about an article that fulfils all conditions. An event is tagged with the lists that
 * the article stood in before it and stands in after it; a section's list has those below it too.
 * @throws InputError for what isn't there
 */
export async function articleFilter(
  { section, author, topic, article }: Conditions,
  context: Context,
): Promise<(event: LoggedEvent) => boolean> {
  const articleId = article == null ? null : requiredArticleId('article', article);
  const lists = await Promise.all(
    [
      section == null ? [] : [sectionList(section, context)],
      author == null ? [] : [namedLists('author', author, context)],
      topic == null ? [] : [namedLists('topic', topic, context)],
    ].flat(),
  );
  return (event) => {
    if (event.kind.endsWith('.merged')) for (const list of lists) learnMerge(list, event);
    return (
      event.subjectType === 'article' &&
      (articleId === null || articleId === event.subjectId) &&
      lists.every((anyOf) => anyOf.some((tag) => event.tags.includes(tag)))
    );
  };
}

/** Who follows one of two that are made one follows the one. */
function learnMerge(list: Tag[], { tags }: LoggedEvent): void {
  if (!list.some((tag) => tags.includes(tag))) return;
  list.push(...tags.filter((tag) => /^list:\w+:/.test(tag) && !list.includes(tag)));
}

async function sectionList(path: string, context: Context): Promise<Tag[]> {
  const section = await sectionAt(context, path);
  if (!section) throw unknown('section', path);
  return [listTag('section', section.id)];
}

/** Also the lists of those who were merged into them: what happened before has their tags. */
async function namedLists(kind: NamedKind, slug: string, context: Context): Promise<Tag[]> {
  const { authorBySlug, topicBySlug } = context.loaders;
  const named = await (kind === 'author' ? authorBySlug : topicBySlug).load(slug);
  if (!named) throw unknown(kind, slug);
  const former = await formerIds(context.reads.queries, kind, named.id);
  return [named.id, ...former].map((id) => listTag(kind, id));
}

function unknown(field: string, name: string): InputError {
  return new InputError(field, `${field}: "${name.slice(0, 100)}" is none that is there now`);
}
