import { Prisma } from '../../database/generated/client.ts';
import type { Article as Row } from '../../database/generated/client.ts';
import type { Image } from '../image/image.ts';
import type { Article, ArticleBody, Notice } from './article.ts';
import { rightsOf } from './rights.ts';

/** The columns of `articles a` that make an Article, named as Prisma names them. The body isn't one. */
export const articleColumns = Prisma.sql`a.id, a.revision, a.slug, a.section_id AS "sectionId",
  a.headline, a.standfirst, a.language, a.words, a.image, a.notices,
  a.rights_holder AS "rightsHolder", a.usage_terms AS "usageTerms", a.ai_use AS "aiUse",
  a.published_at AS "publishedAt", a.updated_at AS "updatedAt"`;

/** Times are text in rows that came as JSON. */
export type ArticleRow = Omit<Row, 'body' | 'imageId' | 'publishedAt' | 'updatedAt'> & {
  publishedAt: Date | string;
  updatedAt: Date | string;
};

type StoredNotice = Omit<Notice, 'at'> & { at: string };

/** The JSON inside a row is only ever written by `articleRow` in projection.ts. */
export function articleFromRow(row: ArticleRow): Article {
  const { id, revision, slug, sectionId, headline, standfirst, language, words } = row;
  return {
    id,
    revision,
    slug,
    sectionId,
    headline,
    standfirst,
    language,
    words,
    image: row.image as unknown as Image | null,
    rights: rightsOf(row),
    notices: (row.notices as unknown as StoredNotice[]).map(noticeFromJson),
    publishedAt: new Date(row.publishedAt),
    updatedAt: new Date(row.updatedAt),
  };
}

export function bodyFromJson(body: Prisma.JsonValue): ArticleBody {
  return body as unknown as ArticleBody;
}

/** A domain value whose dates become ISO 8601 text, as a JSON column keeps it. */
export function toJson(value: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject;
}

function noticeFromJson({ kind, text, at }: StoredNotice): Notice {
  return { kind, text, at: new Date(at) };
}
