import {
  formatArchivePage,
  parseArchivePage,
  type ArchivePage,
} from '../domain/feed/archive-pages.ts';
import type { FeedFormat } from './feed.ts';

/** Whose articles a feed is asked for, by the names in its address; null where any will do. */
export interface FeedNames {
  /** A path, as in `world/europe`. */
  section: string | null;
  author: string | null;
  topic: string | null;
}

export interface FeedAddress {
  names: FeedNames;
  format: FeedFormat;
  /** Null for what the site gives to everybody. */
  content: 'full' | 'summary' | null;
  /** Null for the subscription document. */
  page: ArchivePage | null;
}

/** An address that says something that no feed understands; the message tells what would be right. */
export class FeedAddressError extends Error {
  override readonly name = 'FeedAddressError';
}

const pattern = /^\/(?:(.+)\/)?feed\.(rss|atom|json|ninjs)$/;

/** Null for a path that no feed can have. @throws FeedAddressError for a query that says nothing */
export function parseFeedAddress({ pathname, searchParams }: URL): FeedAddress | null {
  const match = pattern.exec(pathname);
  const path = match && decoded(match[1] ?? '');
  if (!match || path === null) return null;
  const names = namesOf(path);
  for (const kind of ['section', 'author', 'topic'] as const) {
    const name = oneOf(searchParams, kind)?.replace(/^\/+|\/+$/g, '');
    if (!name) continue;
    if (names[kind]) throw new FeedAddressError(`${kind}: the path names one already`);
    names[kind] = name;
  }
  return {
    names,
    format: match[2] as FeedFormat,
    content: parseContent(oneOf(searchParams, 'content')),
    page: parsePage(oneOf(searchParams, 'archive')),
  };
}

/** Path and query in their one canonical form. */
export function feedPath({ names, format, content, page }: FeedAddress): string {
  const { section, author, topic } = names;
  const query = new URLSearchParams();
  const single = [section, author, topic].filter((name) => name !== null).length === 1;
  if (!single) {
    if (section) query.set('section', section);
    if (author) query.set('author', author);
    if (topic) query.set('topic', topic);
  }
  if (content) query.set('content', content);
  if (page) query.set('archive', formatArchivePage(page));
  const folder = single ? folderOf(names) : '';
  // A slash is as good as its escape here, and easier to read.
  const search = query.size > 0 ? `?${String(query).replaceAll('%2F', '/')}` : '';
  return `${folder}/feed.${format}${search}`;
}

function folderOf({ section, author, topic }: FeedNames): string {
  if (author) return `/authors/${author}`;
  return topic ? `/topics/${topic}` : `/${section}`;
}

function namesOf(path: string): FeedNames {
  const [, kind, slug] = /^(authors|topics)\/([^/]+)$/.exec(path) ?? [];
  return {
    section: path !== '' && !kind ? path : null,
    author: kind === 'authors' ? slug! : null,
    topic: kind === 'topics' ? slug! : null,
  };
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function oneOf(parameters: URLSearchParams, name: string): string | null {
  const values = parameters.getAll(name);
  if (values.length > 1) throw new FeedAddressError(`${name}: give it once`);
  return values[0] ?? null;
}

function parseContent(value: string | null): FeedAddress['content'] {
  if (value === null || value === 'full' || value === 'summary') return value;
  throw new FeedAddressError('content: give full or summary');
}

function parsePage(value: string | null): ArchivePage | null {
  if (value === null) return null;
  const page = parseArchivePage(value);
  if (!page) throw new FeedAddressError('archive: give a month and a page of it, as in 2026-11.1');
  return page;
}
