import type { Database } from '../../src/database/database.ts';
import { changeCursor } from '../../src/graphql/changes/change-cursor.ts';
import { encodeCursor } from '../../src/graphql/cursor.ts';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';

/** What a client can have been told, by the name of what it goes into. */
export interface Known {
  ids: string[];
  slugs: string[];
  paths: string[];
  cursors: string[];
  texts: string[];
}

export async function knownIn({ prisma }: Database): Promise<Known> {
  const take = 5;
  const articles = await prisma.article.findMany({ take, include: { section: true } });
  const drafts = await prisma.draft.findMany({ take: 12 });
  const sections = await prisma.section.findMany({ take });
  const authors = await prisma.author.findMany({ take });
  const topics = await prisma.topic.findMany({ take });
  const images = await prisma.image.findMany({ take });
  const events = await prisma.event.findMany({ take });
  const tokens = await prisma.apiToken.findMany({ take });
  const of = (type: string, rows: { id: string }[]) =>
    rows.map(({ id }) => encodeGlobalId(type, id));
  const at = articles[0]!.publishedAt.getTime();
  return {
    ids: [
      ...of('Article', articles),
      ...of('Draft', drafts),
      ...of('Section', sections),
      ...of('Author', authors),
      ...of('Topic', topics),
      ...of('Image', images),
      ...of('ApiToken', tokens),
      ...of('Webhook', topics),
      ...of('Query', topics),
    ],
    slugs: [...articles, ...authors, ...topics, ...sections].map(({ slug }) => slug),
    paths: [
      ...sections.map(({ path }) => path),
      ...articles.map(({ slug, section }) => `/${section.path}/${slug}`),
    ],
    cursors: [
      encodeCursor('PUBLISHED_AT', at, articles[0]!.id),
      encodeCursor('UPDATED_AT', at, articles[0]!.id),
      encodeCursor('NAME', authors[0]!.name, authors[0]!.id),
      ...events.map(({ id }) => changeCursor(id)),
    ],
    texts: ['A headline', 'Some *words* of [a body](https://a.test/).', 'en', 'Oslo'],
  };
}
