import { createHash } from 'node:crypto';
import type { Page, Site } from './page.ts';
import { styles } from './styles.ts';

/** Sends pages of a site with the headers that all of them have. */
export function responder(site: Site): (page: Page) => Promise<Response> {
  const common = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy(site),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
  };
  return async ({ status, body, headers }) =>
    new Response(String(await body), { status, headers: { ...common, ...headers } });
}

/** Tables of a body align their cells with these style attributes; no other is let through. */
const cellStyles = ['left', 'center', 'right'].map((side) => `text-align: ${side}`);

function contentSecurityPolicy({ url }: Site): string {
  const hashes = [styles, ...cellStyles].map(hashSource).join(' ');
  return [
    "default-src 'none'",
    // Images come from the site's own address, which need not be the one that the reader used.
    `img-src 'self' ${new URL(url).origin} https: data:`,
    `style-src 'unsafe-hashes' ${hashes}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
