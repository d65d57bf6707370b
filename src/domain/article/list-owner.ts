import type { ListOwner } from './article-list.ts';
import { siteId } from './article-list.ts';
import type { ArticleFilter } from './article-filter.ts';

/** Of a filter's conditions, takes the one likely to be the shortest list as the list's owner and leaves the rest. */
export function narrowestOwner(filter: ArticleFilter): {
  owner: ListOwner;
  ownerId: string;
  filter: ArticleFilter;
} {
  const { topicId, authorId, section } = filter;
  if (topicId) return { owner: 'topic', ownerId: topicId, filter: { ...filter, topicId: null } };
  if (authorId)
    return { owner: 'author', ownerId: authorId, filter: { ...filter, authorId: null } };
  if (section) {
    const owner = section.includeSubsections ? 'subtree' : 'section';
    return { owner, ownerId: section.id, filter: { ...filter, section: null } };
  }
  return { owner: 'site', ownerId: siteId, filter };
}
