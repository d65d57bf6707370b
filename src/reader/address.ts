/** Where a reader wants to go. */
export interface Address {
  /** Decoded; its slashes stand as they were sent. */
  path: string;
  /** The parts of the path that are not empty. */
  segments: string[];
  /** The query with its question mark; empty when there is none. */
  search: string;
  /** The cursor that a list continues after. */
  after: string | null;
}

/** The address of a URL; null when its path is encoded badly, so that nothing can stand there. */
export function addressOf(url: URL): Address | null {
  const parts = url.pathname.split('/').map(decoded);
  if (!parts.every(isPlain)) return null;
  return {
    path: parts.join('/'),
    segments: parts.filter((part) => part !== ''),
    search: url.search,
    after: url.searchParams.get('after'),
  };
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** An encoded slash or control character would make one path look like another. */
function isPlain(part: string | null): part is string {
  return part !== null && !/[/\p{Cc}]/u.test(part);
}
