import type { Article, ArticleBody, BylineEntry } from '../domain/article/article.ts';
import { knownByline } from '../domain/article/companions.ts';
import type { RelatedStory } from '../domain/article/related-reads.ts';
import type { Author } from '../domain/author/author.ts';
import { isProjected, type ProjectedArticle } from '../domain/preview/projected-article.ts';
import type { Topic } from '../domain/topic/topic.ts';
import { VanishedError } from '../domain/vanished-error.ts';
import type { Context } from './context.ts';
import type { Loaders } from './loaders.ts';
import type { Maybe } from './once-read.ts';

/** What an article has besides its row: read by its id, but for one of a preview, which carries its own. */

/** @throws VanishedError when the row has gone between two reads of one request */
export async function bodyOf(article: Article, { loaders }: Context): Promise<ArticleBody> {
  if (isProjected(article)) return article.projection.body;
  const body = await loaders.articleBody.load(article.id);
  if (!body) throw new VanishedError(`article ${article.id} has no body any more`);
  return body;
}

export function bylineOf(
  article: Article,
  { loaders, reads }: Context,
): Maybe<BylineEntry<Author>[]> {
  if (isProjected(article)) return projectedByline(article, loaders);
  return knownByline(reads, article) ?? loaders.byline.load(article.id);
}

async function projectedByline(
  article: ProjectedArticle,
  loaders: Loaders,
): Promise<BylineEntry<Author>[]> {
  const { byline } = article.projection;
  const authors = await Promise.all(byline.map((entry) => loaders.authorById.load(entry.authorId)));
  return byline.flatMap(({ role }, index) => {
    const author = authors[index];
    return author ? [{ author, role }] : [];
  });
}

export function topicsOf(article: Article, { loaders }: Context): Promise<Topic[]> {
  return isProjected(article)
    ? projectedTopics(article, loaders)
    : loaders.articleTopics.load(article.id);
}

async function projectedTopics(article: ProjectedArticle, loaders: Loaders): Promise<Topic[]> {
  const { topicIds } = article.projection;
  const topics = await Promise.all(topicIds.map((id) => loaders.topicById.load(id)));
  return topics.filter((topic) => topic !== null);
}

export function relatedTo(
  article: Article,
  first: number,
  { loaders }: Context,
): Promise<RelatedStory[]> {
  return isProjected(article)
    ? loaders.projectedRelated(first, article)
    : loaders.related(first, article.id);
}
