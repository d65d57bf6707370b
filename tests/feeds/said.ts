import type { Feed } from '../../src/feeds/feed.ts';
import { uri } from '../../src/feeds/render/uri.ts';
import { storable } from './feed-arbitrary.ts';

/** What every format says of a feed, to compare what was said with what went in. */
export interface Said {
  title: string;
  description: string;
  copyright: string;
  links: string[];
  items: SaidItem[];
  /** Null where the format has no word for it. */
  removed: { id: string; reason: string }[] | null;
}

export interface SaidItem {
  id: string;
  url: string;
  title: string;
  summary: string;
  /** Empty also when the feed is short. */
  html: string;
  authors: string[];
  /** Section and topics; in ninjs, which keeps them apart, sorted. */
  tags: string[];
  rights: string;
  /** Address, alternative text, caption and credit. */
  image: string[] | null;
  /** Null where the format has no word for them. */
  notices: string[] | null;
}

/** What should be read back: all but the characters that nothing can carry. */
export function expected(feed: Feed): Said {
  return {
    title: storable(feed.title),
    description: storable(feed.description),
    copyright: storable(feed.terms.copyright ?? ''),
    links: [feed.homeUrl].map(uri),
    items: feed.items.map(expectedItem),
    removed: feed.removed.map(({ id, reason }) => ({ id, reason: storable(reason ?? '') })),
  };
}

function expectedItem(item: Feed['items'][number]): SaidItem {
  const { image, rights, section, topics } = item;
  return {
    id: item.id,
    url: uri(item.url),
    title: storable(item.title),
    summary: storable(item.summary),
    html: storable(item.contentHtml ?? ''),
    authors: item.authors.map(({ name }) => storable(name)),
    tags: [section, ...topics].map(({ name }) => storable(name)),
    rights: storable(rightsText(rights.holder, rights.usageTerms)),
    image: image && [
      uri(image.url),
      ...[image.alt, image.caption ?? '', image.credit ?? ''].map(storable),
    ],
    notices: item.notices.map(({ text }) => storable(text)),
  };
}

/** As in `© Reuters. No use after 30 days.` */
export function rightsText(holder?: string | null, usageTerms?: string | null): string {
  const owner = holder ? `© ${holder}` : null;
  return [owner, usageTerms].filter(Boolean).join('. ');
}
