import type { Feed, FeedImage, FeedItem } from '../feed.ts';
import { rfc3339 } from './dates.ts';
import { uri } from './uri.ts';

export function jsonFeedItem(item: FeedItem, feed: Feed): Record<string, unknown> {
  const { id, url, title, language, summary, contentHtml, image, section, topics } = item;
  const tags = [section, ...topics].map(({ name }) => name);
  return {
    id,
    url: uri(url),
    title,
    language: language === feed.language ? undefined : language,
    summary,
    // One of the two there has to be; in a short feed the summary is all there is.
    content_html: contentHtml ?? undefined,
    content_text: contentHtml === null ? summary : undefined,
    image: image ? uri(image.url) : undefined,
    date_published: rfc3339(item.published),
    date_modified: rfc3339(item.updated),
    authors: authors(item),
    tags: [...new Set(tags)],
    _masthead: extension(item),
  };
}

/** Left out when there are none: then those of the feed hold. */
function authors(item: FeedItem): Record<string, unknown>[] | undefined {
  if (item.authors.length === 0) return undefined;
  return item.authors.map(({ name, url, role }) => ({
    name,
    url: uri(url),
    _masthead: role === null ? undefined : { role },
  }));
}

function extension({ notices, rights, image }: FeedItem): Record<string, unknown> {
  return {
    notices: notices.map(({ kind, text, at }) => ({ kind, text, date: rfc3339(at) })),
    rights: {
      holder: rights.holder ?? undefined,
      usage_terms: rights.usageTerms ?? undefined,
      ai_use: rights.aiUse ?? undefined,
    },
    image: image ? imageDetails(image) : undefined,
  };
}

function imageDetails(image: FeedImage): Record<string, unknown> {
  const { mediaType, width, height, alt, caption, credit } = image;
  return {
    mime_type: mediaType,
    width,
    height,
    alt,
    caption: caption ?? undefined,
    credit: credit ?? undefined,
  };
}
