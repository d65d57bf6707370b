import type { Queries } from '../../database/database.ts';
import type { Tag } from '../tag.ts';
import { entityTag, listTag, missingTag } from '../tag.ts';
import type { Projection } from './projection.ts';

/** All that reads may have noted of an article as it is stored now; none when it isn't public. */
export function articleTags(queries: Queries, articleId: string): Promise<Tag[]> {
  return articlesTags(queries, [articleId]);
}

export async function articlesTags(queries: Queries, articleIds: string[]): Promise<Tag[]> {
  const articles = await queries.article.findMany({
    where: { id: { in: articleIds } },
    select: {
      id: true,
      slug: true,
      bylines: { select: { authorId: true } },
      topics: { select: { topicId: true } },
      sections: { select: { sectionId: true } },
      draft: { select: { pinnedBy: { select: { articleId: true } } } },
    },
  });
  return articles.flatMap(({ draft, ...article }) =>
    tagsOf(
      { article, ...article },
      draft.pinnedBy.map(({ articleId }) => articleId),
    ),
  );
}

/** The same of a projection that is about to be stored; `pinnedBy` are articles beside which it stands. */
export function tagsOf(
  { article, bylines, topics, sections }: Tagged,
  pinnedBy: readonly string[],
): Tag[] {
  return [
    entityTag('article', article.id),
    missingTag('article', article.slug),
    listTag('article'),
    ...sections.map(({ sectionId }) => listTag('section', sectionId)),
    ...bylines.map(({ authorId }) => listTag('author', authorId)),
    ...topics.map(({ topicId }) => listTag('topic', topicId)),
    // Beside these it stands only while it is public.
    ...pinnedBy.map((articleId) => entityTag('article', articleId)),
  ];
}

interface Tagged {
  article: Pick<Projection['article'], 'id' | 'slug'>;
  bylines: Pick<Projection['bylines'][number], 'authorId'>[];
  topics: Pick<Projection['topics'][number], 'topicId'>[];
  sections: Pick<Projection['sections'][number], 'sectionId'>[];
}
