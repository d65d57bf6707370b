import { authorPath, topicPath } from '../domain/address/paths.ts';
import type { Article } from '../domain/article/article.ts';
import { breadcrumbs } from '../domain/article/breadcrumbs.ts';
import { jsonLd, scriptSafe, type JsonLdInput } from '../domain/article/json-ld.ts';
import { bylineOf, topicsOf } from './article-details.ts';
import { ArticleRef, pathOf } from './article.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { lineage } from './section.ts';
import { absoluteUrl } from './urls.ts';

builder.objectField(ArticleRef, 'jsonLd', (t) =>
  t.string({
    description:
      'The article and its breadcrumbs for search engines: schema.org NewsArticle and BreadcrumbList as JSON-LD. A String and no object, since pages put it into `<script type="application/ld+json">` as it is: every "<" is escaped already, which each client would have to think of.',
    resolve: async (article, _args, context) => scriptSafe(jsonLd(await inputOf(article, context))),
  }),
);

async function inputOf(article: Article, context: Context): Promise<JsonLdInput> {
  const { site } = context;
  const [path, sections, byline, topics] = await Promise.all([
    pathOf(article, {}, context),
    lineage(context, article.sectionId),
    bylineOf(article, context),
    topicsOf(article, context),
  ]);
  const linked = <Thing extends { name: string }>({ name }: Thing, at: string) => ({
    ...{ name, url: absoluteUrl(site, at) },
  });
  const { image } = article;
  return {
    article,
    url: absoluteUrl(site, path),
    section: sections.at(-1)!.name,
    breadcrumbs: breadcrumbs(sections, article.headline, path).map((step) =>
      linked(step, step.path),
    ),
    byline: byline.map(({ author }) => linked(author, authorPath(author))),
    topics: topics.map((topic) => ({ ...linked(topic, topicPath(topic)), type: topic.type })),
    image: image && { ...image, url: absoluteUrl(site, image.url) },
    publisher: linked(site, '/'),
  };
}
