import { html, raw } from 'hono/html';
import type { ArticlePageQuery, FeedLinksFragment } from '../client/operations.generated.ts';
import type { Listed } from './head.ts';
import type { Html, Site } from './page.ts';

type Article = NonNullable<ArticlePageQuery['article']>;

/** What a story's page tells machines: search engines, feed readers and the sites where it is shared. */
export function articleMetadata(
  site: Site,
  article: Article,
  siteFeeds: FeedLinksFragment,
): Listed {
  const { url, image, section, topics } = article;
  return {
    canonical: url,
    image,
    article: {
      published: article.publishedAt,
      modified: article.lastUpdate.at,
      section: section.name,
      tags: topics.map(({ name }) => name),
      authors: article.byline.map(({ author }) => `${site.url}${author.path}`),
    },
    feeds: [{ name: null, feeds: siteFeeds }, section, ...topics],
    more: html`${embedLink(site, article)} ${structuredData(article)}`,
  };
}

/** By it other sites find out how to show the story as a card: oEmbed's discovery. */
function embedLink(site: Site, { url, headline }: Article): Html {
  const href = `${site.url}/oembed?format=json&url=${encodeURIComponent(url)}`;
  return html`<link
    rel="alternate"
    type="application/json+oembed"
    title="${headline}"
    href="${href}"
  />`;
}

/** The API has made it safe to stand here as it is. */
function structuredData({ jsonLd }: Article): Html {
  return html`<script type="application/ld+json">
    ${raw(jsonLd)}
  </script>`;
}
