// Browsers drop or reinterpret these inside a URL, so `java\tscript:` and `/\host` hide behind them.
const DECEPTIVE = /[\p{Cc}\p{Cs}\p{Z}\uFEFF\\]/u;
// An `&` counts as a colon, lest somebody unescapes `javascript&colon;` once too often.
const SCHEME = /^([^/?#:&]*)[:&]/;

/**
 * The URL itself if a reader may be sent there, else null. Passes http, https, mailto and tel,
 * and what stays on our own site: a path, a query or a fragment, but not `//host`.
 */
export function safeUrl(url: string): string | null {
  if (url === '' || DECEPTIVE.test(url) || url.startsWith('//')) return null;
  const scheme = SCHEME.exec(url)?.[1]?.toLowerCase();
  switch (scheme) {
    case undefined:
    case 'mailto':
    case 'tel':
      return url;
    case 'http':
    case 'https':
      return isWebUrl(url) ? url : null;
    default:
      return null;
  }
}

/** Whether the URL is absolute http(s) and safe: it names its own host. */
export function isWebUrl(url: string): boolean {
  return /^https?:\/\/[^/?#]/i.test(url) && !DECEPTIVE.test(url) && URL.canParse(url);
}
