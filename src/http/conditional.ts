/**
 * Whether the client has what it asks for already (RFC 9110, section 13.2.2): its If-None-Match decides
 * when there is one, else its If-Modified-Since.
 */
export function isFresh(headers: Headers, etag: string, modified: Date): boolean {
  const tags = headers.get('if-none-match');
  if (tags !== null) return tags.trim() === '*' || listedTags(tags).includes(opaque(etag));
  const since = headers.get('if-modified-since');
  return since !== null && Math.floor(modified.getTime() / 1000) * 1000 <= Date.parse(since);
}

/** Compared weakly, as the specification has it for If-None-Match. */
function listedTags(header: string): string[] {
  return (header.match(/(?:W\/)?"[^"]*"/g) ?? []).map(opaque);
}

function opaque(etag: string): string {
  return etag.replace(/^W\//, '');
}
