import type { Reads } from '../reads.ts';
import { listTag } from '../tag.ts';

/** A file of a sitemap: the articles whose places, by first publication, are `number` times the size and on. */
export interface SitemapFile {
  /** From 1. */
  number: number;
  /** The last update of any article in it. */
  updatedAt: Date;
}

/** The files that all articles make, so many to a file; in one statement. */
export async function readSitemapFiles(reads: Reads, size: number): Promise<SitemapFile[]> {
  reads.note(listTag('article'));
  return reads.queries.$queryRaw<SitemapFile[]>`
    SELECT (place / ${size} + 1)::int AS number, max(updated_at) AS "updatedAt"
    FROM (SELECT updated_at, row_number() OVER (ORDER BY published_at, id) - 1 AS place FROM articles) a
    GROUP BY 1 ORDER BY 1`;
}

/** Where an article is, and when readers were last told of a change. */
export interface SitemapArticle {
  path: string;
  updatedAt: Date;
}

export async function readSitemapArticles(
  reads: Reads,
  number: number,
  size: number,
): Promise<SitemapArticle[]> {
  // A section that moves takes its articles' addresses along.
  reads.note(listTag('article'), listTag('section'));
  return reads.queries.$queryRaw<SitemapArticle[]>`
    SELECT '/' || s.path || '/' || a.slug AS path, a.updated_at AS "updatedAt"
    FROM articles a JOIN sections s ON s.id = a.section_id
    ORDER BY a.published_at, a.id OFFSET ${(number - 1) * size} LIMIT ${size}`;
}

export interface NewsArticle {
  path: string;
  headline: string;
  language: string;
  publishedAt: Date;
}

/** Articles first published after a moment, newest first. */
export async function readNewsArticles(reads: Reads, after: Date): Promise<NewsArticle[]> {
  reads.note(listTag('article'), listTag('section'));
  return reads.queries.$queryRaw<NewsArticle[]>`
    SELECT '/' || s.path || '/' || a.slug AS path, a.headline, a.language,
      a.published_at AS "publishedAt"
    FROM articles a JOIN sections s ON s.id = a.section_id
    WHERE a.published_at > ${after}::timestamptz ORDER BY a.published_at DESC, a.id DESC`;
}
