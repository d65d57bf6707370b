import { Prisma } from '../../database/generated/client.ts';
import { siteId } from '../article/article-list.ts';
import { entriesByMonth } from '../list-count/counted-entries.ts';
import type { Reads } from '../reads.ts';
import { listTag } from '../tag.ts';

/** A file of a sitemap: the articles whose places, by first publication, are `number` times the size and on. */
export interface SitemapFile {
  /** From 1. */
  number: number;
  /** The last update of any article in it, or in the months at its ends. */
  updatedAt: Date;
}

/** SQL of the months of all articles, with the places before each. */
const months = Prisma.sql`SELECT month, entries,
    (sum(entries) OVER (ORDER BY month) - entries)::int AS before
  FROM (${entriesByMonth('site', Prisma.sql`${siteId}::uuid`)}) by_month`;

/** The files that all articles make, so many to a file; in one statement that reads one article of a month. */
export async function readSitemapFiles(reads: Reads, size: number): Promise<SitemapFile[]> {
  reads.note(listTag('article'));
  return reads.queries.$queryRaw<SitemapFile[]>`
    SELECT number, max(latest.updated_at) AS "updatedAt"
    FROM (${months}) m
    CROSS JOIN LATERAL (SELECT updated_at FROM articles
      WHERE month_of(published_at) = m.month ORDER BY updated_at DESC LIMIT 1) latest
    CROSS JOIN LATERAL generate_series(before / ${size}::int + 1, (before + entries - 1) / ${size}::int + 1) number
    GROUP BY number ORDER BY number`;
}

/** Where an article is, and when readers were last told of a change. */
export interface SitemapArticle {
  path: string;
  updatedAt: Date;
}

/** Those of a file; what comes before them is passed over by whole months. */
export async function readSitemapArticles(
  reads: Reads,
  number: number,
  size: number,
): Promise<SitemapArticle[]> {
  const places = (number - 1) * size;
  // A section that moves takes its articles' addresses along.
  reads.note(listTag('article'), listTag('section'));
  return reads.queries.$queryRaw<SitemapArticle[]>`
    WITH first AS (SELECT month, before FROM (${months}) m
      WHERE before + entries > ${places}::int ORDER BY month LIMIT 1)
    SELECT '/' || s.path || '/' || a.slug AS path, a.updated_at AS "updatedAt"
    FROM articles a JOIN sections s ON s.id = a.section_id
    WHERE a.published_at >= (SELECT month::timestamptz FROM first)
    ORDER BY a.published_at, a.id OFFSET ${places}::int - (SELECT before FROM first) LIMIT ${size}`;
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
