import { rfc3339 } from '../render/dates.ts';
import { uri } from '../render/uri.ts';
import { element, xmlDocument } from '../render/xml.ts';

const sitemap = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** An address of a sitemap; without a time where none means anything. */
export interface SitemapEntry {
  url: string;
  updatedAt: Date | null;
}

/** Sitemaps 0.9: an index of files. */
export function renderSitemapIndex(files: readonly SitemapEntry[]): string {
  const entries = files.map((file) => element('sitemap', {}, located(file)));
  return xmlDocument(element('sitemapindex', { xmlns: sitemap }, entries));
}

/** Sitemaps 0.9: one file. */
export function renderSitemap(pages: readonly SitemapEntry[]): string {
  const entries = pages.map((page) => element('url', {}, located(page)));
  return xmlDocument(element('urlset', { xmlns: sitemap }, entries));
}

/** What Google's news sitemaps say of an article. */
export interface NewsEntry {
  url: string;
  title: string;
  /** BCP 47. */
  language: string;
  publishedAt: Date;
}

/** A sitemap with Google's news extension. */
export function renderNewsSitemap(publication: string, articles: readonly NewsEntry[]): string {
  const namespaces = {
    xmlns: sitemap,
    'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
  };
  const entries = articles.map(({ url, title, language, publishedAt }) =>
    element('url', {}, [
      element('loc', {}, uri(url)),
      element('news:news', {}, [
        element('news:publication', {}, [
          element('news:name', {}, publication),
          element('news:language', {}, newsLanguage(language)),
        ]),
        element('news:publication_date', {}, rfc3339(publishedAt)),
        element('news:title', {}, title),
      ]),
    ]),
  );
  return xmlDocument(element('urlset', namespaces, entries));
}

function located({ url, updatedAt }: SitemapEntry) {
  return [element('loc', {}, uri(url)), updatedAt && element('lastmod', {}, rfc3339(updatedAt))];
}

/** Two or three letters, but for Chinese, which is told by its script. */
function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}
