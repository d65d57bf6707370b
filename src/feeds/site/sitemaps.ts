import { sectionPath } from '../../domain/address/paths.ts';
import {
  readNewsArticles,
  readSitemapArticles,
  readSitemapFiles,
} from '../../domain/feed/sitemap-reads.ts';
import type { Reads } from '../../domain/reads.ts';
import { readSectionTree } from '../../domain/section/section-reads.ts';
import type { FeedSite } from '../site.ts';
import type { Made } from './made.ts';
import {
  renderNewsSitemap,
  renderSitemap,
  renderSitemapIndex,
  type NewsEntry,
} from './sitemap-xml.ts';

/** How many addresses a file has at most. */
export interface SitemapLimits {
  /** The protocol's own limit is 50,000. */
  articles: number;
  /** Google takes 1,000. */
  news: number;
}

const mediaType = 'application/xml; charset=utf-8';

/** Everything that there is to find: fronts, and articles by the file. */
export async function sitemapIndex(
  reads: Reads,
  site: FeedSite,
  limits: SitemapLimits,
): Promise<Made> {
  const files = await readSitemapFiles(reads, limits.articles);
  const body = renderSitemapIndex([
    { url: `${site.url}/sitemap-fronts.xml`, updatedAt: null },
    ...files.map(({ number, updatedAt }) => ({
      url: `${site.url}/sitemap-articles-${number}.xml`,
      updatedAt,
    })),
  ]);
  return { body, mediaType, expires: null };
}

export async function sitemapOfFronts(reads: Reads, site: FeedSite): Promise<Made> {
  const tree = await readSectionTree(reads);
  const sections = tree.children(null).flatMap(({ id }) => tree.subtree(id));
  const paths = ['/', ...sections.map(sectionPath)];
  const body = renderSitemap(paths.map((path) => ({ url: site.url + path, updatedAt: null })));
  return { body, mediaType, expires: null };
}

/** Null for a file that isn't there. */
export async function sitemapOfArticles(
  reads: Reads,
  site: FeedSite,
  limits: SitemapLimits,
  number: number,
): Promise<Made | null> {
  const articles = await readSitemapArticles(reads, number, limits.articles);
  if (articles.length === 0) return null;
  const entries = articles.map(({ path, updatedAt }) => ({ url: site.url + path, updatedAt }));
  return { body: renderSitemap(entries), mediaType, expires: null };
}

const twoDays = 2 * 24 * 60 * 60 * 1000;

/**
 * What was first published within two days; an index of files when one can't hold it. `number` asks for
 * one of those, and there is none when one file holds all.
 */
export async function newsSitemap(
  reads: Reads,
  site: FeedSite,
  limits: SitemapLimits,
  { now, number }: { now: Date; number: number | null },
): Promise<Made | null> {
  const articles = await readNewsArticles(reads, new Date(now.getTime() - twoDays));
  const entries = articles.map((article): NewsEntry => {
    const { path, headline: title, ...rest } = article;
    return { ...rest, url: site.url + path, title };
  });
  const oldest = articles.at(-1);
  // The first to leave takes the document with it.
  const expires = oldest ? new Date(oldest.publishedAt.getTime() + twoDays) : null;
  const made = (body: string): Made => ({ body, mediaType, expires });
  if (number !== null) {
    const some = entries.slice((number - 1) * limits.news, number * limits.news);
    const isThere = entries.length > limits.news && some.length > 0;
    return isThere ? made(renderNewsSitemap(site.name, some)) : null;
  }
  if (entries.length <= limits.news) return made(renderNewsSitemap(site.name, entries));
  const count = Math.ceil(entries.length / limits.news);
  const urls = Array.from({ length: count }, (_, n) => `${site.url}/sitemap-news-${n + 1}.xml`);
  return made(renderSitemapIndex(urls.map((url) => ({ url, updatedAt: null }))));
}
