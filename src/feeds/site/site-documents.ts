import type { Database, Queries } from '../../database/database.ts';
import { collectingReads, type Reads } from '../../domain/reads.ts';
import { publicCaching, type FeedDocument } from '../document.ts';
import { plainAnswer } from '../plain-answer.ts';
import type { FeedSite } from '../site.ts';
import type { Made } from './made.ts';
import { feedsOpml } from './opml.ts';
import { robotsTxt } from './robots.ts';
import { rslLicence, type RslTerms } from './rsl-licence.ts';
import {
  newsSitemap,
  sitemapIndex,
  sitemapOfArticles,
  sitemapOfFronts,
  type SitemapLimits,
} from './sitemaps.ts';

export interface SiteDocumentsOptions {
  database: Database;
  /** Who answers; the database itself by default. */
  publicQueries?: () => Queries;
  site: FeedSite;
  /** Null when the settings name none. */
  rsl: RslTerms | null;
  limits?: SitemapLimits;
}

/** The addresses that these have. */
export const siteDocumentPath =
  '/:file{sitemap(?:-[a-z0-9-]+)?\\.xml|feeds\\.opml|robots\\.txt|license\\.xml}';

/** What the site tells to machines about itself: sitemaps, its feeds, what they may do. */
export function createSiteDocuments(options: SiteDocumentsOptions) {
  return async (request: Request): Promise<FeedDocument | Response> => {
    const { pathname } = new URL(request.url);
    const reads = collectingReads(options.publicQueries?.() ?? options.database.prisma);
    const made = await makeFile(pathname.slice(1), reads, options);
    if (!made) return plainAnswer(404, 'There is no such file. The index of all is /sitemap.xml');
    const headers = { 'cache-control': publicCaching };
    return { ...made, address: pathname, headers, tags: reads.tags, isPrivate: false };
  };
}

const allowed: SitemapLimits = { articles: 50_000, news: 1_000 };

async function makeFile(
  file: string,
  reads: Reads,
  { site, rsl, limits = allowed }: SiteDocumentsOptions,
): Promise<Made | null> {
  const [, list, digits] = /^sitemap-(articles|news)-([1-9]\d{0,5})\.xml$/.exec(file) ?? [];
  const now = new Date();
  if (list === 'articles') return sitemapOfArticles(reads, site, limits, Number(digits));
  if (list === 'news') return newsSitemap(reads, site, limits, { now, number: Number(digits) });
  switch (file) {
    case 'sitemap.xml':
      return sitemapIndex(reads, site, limits);
    case 'sitemap-fronts.xml':
      return sitemapOfFronts(reads, site);
    case 'sitemap-news.xml':
      return newsSitemap(reads, site, limits, { now, number: null });
    case 'feeds.opml':
      return feedsOpml(reads, site);
    case 'robots.txt':
      return robotsTxt(site);
    case 'license.xml':
      return rsl && rslLicence(site.url, rsl);
    default:
      return null;
  }
}
