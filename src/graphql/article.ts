import { articlePath } from '../domain/address/paths.ts';
import type { Article } from '../domain/article/article.ts';
import { knownSection } from '../domain/article/companions.ts';
import { renderText } from '../domain/body/render-text.ts';
import type { Section } from '../domain/section/section.ts';
import { bodyOf, topicsOf } from './article-details.ts';
import { BodyElementRef, htmlOf } from './body/body-element.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { ImageRef } from './image.ts';
import { withValue, type Maybe } from './once-read.ts';
import { loadSection, SectionRef } from './section.ts';
import { TopicRef } from './topic.ts';
import { absoluteUrl } from './urls.ts';

export const ArticleRef = builder.objectRef<Article>('Article');

builder.node(ArticleRef, {
  description: 'A story that the public can read. Drafts, and what was taken down, are never one.',
  id: { resolve: (article) => article.id },
  loadManyWithoutCache: (ids, { loaders }) =>
    Promise.all(ids.map((id) => loaders.articleById.load(id))),
  fields: (t) => ({
    slug: t.exposeString('slug', {
      description: 'The last part of the address; unique among articles, also among former slugs.',
    }),
    path: t.string({
      description: 'On the site, with a leading slash: the section path and the slug.',
      resolve: pathOf,
    }),
    url: t.string({
      description: 'The path as a whole address on the site.',
      resolve: urlOf,
    }),
    section: t.field({
      type: SectionRef,
      description: 'Where it stands in the section tree.',
      resolve: sectionOf,
    }),
    headline: t.exposeString('headline', { description: 'Plain text.' }),
    standfirst: t.exposeString('standfirst', {
      nullable: true,
      description: 'The summary under the headline, plain text; null when there is none.',
    }),
    language: t.exposeString('language', { description: 'Of the words: BCP 47, as in `en-GB`.' }),
    image: t.field({
      type: ImageRef,
      nullable: true,
      description: 'The picture that goes with it; null when there is none.',
      resolve: ({ image }) => image,
    }),
    body: t.field({
      type: [BodyElementRef],
      description: 'The words as typed blocks, in order, for clients that lay them out themselves.',
      resolve: async (article, _args, context) => {
        const { elements, images } = await bodyOf(article, context);
        return elements.map((element) => ({ element, images }));
      },
    }),
    bodyHtml: t.string({
      description: 'The words as sanitised HTML: no script, no frame, absolute addresses.',
      resolve: async (article, _args, context) => {
        const { elements, images } = await bodyOf(article, context);
        return htmlOf(elements, images, context.site);
      },
    }),
    bodyText: t.string({
      description: 'The words as plain text, blocks parted by an empty line.',
      resolve: async (article, _args, context) =>
        renderText((await bodyOf(article, context)).elements),
    }),
    topics: t.field({
      type: [TopicRef],
      description: 'What it is about, in the order editors gave them.',
      resolve: (article, _args, context) => topicsOf(article, context),
    }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      description: 'The first publication. Never moves.',
    }),
    viewCount: t.int({
      description: 'How often it was read, as last counted; may be some seconds behind.',
      freshFor: 1,
      resolve: ({ id }, _args, { loaders }) => loaders.viewCount.load(id),
    }),
  }),
});

/** The section is there: the database holds the reference. */
export function sectionOf(article: Article, _args: object, context: Context): Maybe<Section> {
  // A preview shows all sections as they were at one moment.
  const known = context.preview ? null : knownSection(context.reads, article);
  return known ?? withValue(loadSection(context, article.sectionId), (section) => section!);
}

export async function pathOf(article: Article, _args: object, context: Context): Promise<string> {
  return articlePath(await sectionOf(article, {}, context), article.slug);
}

export async function urlOf(article: Article, _args: object, context: Context): Promise<string> {
  return absoluteUrl(context.site, await pathOf(article, {}, context));
}
