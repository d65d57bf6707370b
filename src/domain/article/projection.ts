import type { Prisma } from '../../database/generated/client.ts';
import { currentByline } from '../author/current-byline.ts';
import { renderText } from '../body/render-text.ts';
import type { CurrentNames } from '../draft/current-names.ts';
import type { Revision } from '../draft/draft.ts';
import type { Image } from '../image/image.ts';
import type { Section } from '../section/section.ts';
import { currentTopics } from '../topic/current-topics.ts';
import { toJson } from './article-codec.ts';
import type { Notice } from './article.ts';
import { readingTime } from './reading-time.ts';

/** Everything a projection needs that isn't in the revision itself. */
export interface ProjectionInput {
  revision: Revision;
  slug: string;
  /** The article's section and those above it, from the top. */
  lineage: readonly Section[];
  /** Of the authors and topics that the revision names. */
  names: CurrentNames;
  /** The image library's entries that the revision names. */
  images: readonly Image[];
  /** Newest first. */
  notices: readonly Notice[];
  publishedAt: Date;
  updatedAt: Date;
}

/** The rows that make a revision readable by the public: `articles` and the tables below it. */
export interface Projection {
  article: Prisma.ArticleUncheckedCreateInput;
  bylines: Prisma.ArticleBylineCreateManyInput[];
  topics: Prisma.ArticleTopicCreateManyInput[];
  sections: Prisma.ArticleSectionCreateManyInput[];
  related: Prisma.ArticleRelatedCreateManyInput[];
}

/** Draft to article: the one place that says what of a revision the public sees. Stores nothing. */
export function project(input: ProjectionInput): Projection {
  const { revision, names, publishedAt, updatedAt } = input;
  const byline = currentByline(revision.byline, names.authors);
  const topicIds = currentTopics(revision.topicIds, names.topics);
  const articleId = revision.draftId;
  const listed = { articleId, publishedAt, updatedAt };
  return {
    article: articleRow(input),
    bylines: byline.map((entry, position) => ({ ...listed, ...entry, position })),
    topics: topicIds.map((topicId, position) => ({ ...listed, topicId, position })),
    sections: input.lineage.map(({ id }) => ({ ...listed, sectionId: id })),
    related: revision.relatedIds.map((relatedId, position) => ({ articleId, relatedId, position })),
  };
}

function articleRow(input: ProjectionInput): Prisma.ArticleUncheckedCreateInput {
  const { revision, slug, lineage, images, notices, publishedAt, updatedAt } = input;
  const image = images.find(({ id }) => id === revision.imageId);
  const inBody = images.map((each) => [each.id, each] as const);
  return {
    id: revision.draftId,
    revision: revision.number,
    slug,
    sectionId: lineage.at(-1)!.id,
    headline: revision.headline,
    standfirst: revision.standfirst,
    language: revision.language,
    body: toJson({ elements: revision.body, images: Object.fromEntries(inBody) }),
    words: readingTime(renderText(revision.body)).words,
    ...(image && { imageId: image.id, image: toJson(image) }),
    rightsHolder: revision.rightsHolder,
    usageTerms: revision.usageTerms,
    aiUse: revision.aiUse,
    notices: notices.map(toJson),
    publishedAt,
    updatedAt,
  };
}
