import type { Queries } from '../../database/database.ts';
import { Prisma } from '../../database/generated/client.ts';
import type { Tag } from '../tag.ts';
import { entityTag, listTag, missingTag } from '../tag.ts';
import type { Projection } from './projection.ts';

/** Writes what the public reads, in place of what was there. */
export async function storeProjection(queries: Queries, projection: Projection): Promise<void> {
  const { article } = projection;
  await queries.tombstone.deleteMany({ where: { articleId: article.id } });
  const update = { ...noImage, ...article };
  await queries.article.upsert({ where: { id: article.id }, create: article, update });
  const where = { articleId: article.id };
  await queries.articleByline.deleteMany({ where });
  await queries.articleTopic.deleteMany({ where });
  await queries.articleSection.deleteMany({ where });
  await queries.articleRelated.deleteMany({ where });
  await queries.articleByline.createMany({ data: projection.bylines });
  await queries.articleTopic.createMany({ data: projection.topics });
  await queries.articleSection.createMany({ data: projection.sections });
  await queries.articleRelated.createMany({ data: projection.related });
}

/** An update leaves alone what it doesn't name, so a picture that was taken away has to be named. */
const noImage = { imageId: null, image: Prisma.DbNull };

/** Takes an article out of everything that the public reads; its lists and links go with it. */
export async function removeProjection(queries: Queries, articleId: string): Promise<void> {
  await queries.article.delete({ where: { id: articleId } });
}

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
  return articles.flatMap(({ id, slug, sections, bylines, topics, draft }) => [
    entityTag('article', id),
    missingTag('article', slug),
    listTag('article'),
    ...sections.map(({ sectionId }) => listTag('section', sectionId)),
    ...bylines.map(({ authorId }) => listTag('author', authorId)),
    ...topics.map(({ topicId }) => listTag('topic', topicId)),
    // Beside these it stands only while it is public.
    ...draft.pinnedBy.map(({ articleId }) => entityTag('article', articleId)),
  ]);
}
