import { createHash } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';

/**
 * Lets a browser run the page's own scripts and no other, and ask this server alone. The editor styles
 * what it draws as it goes, and checks what is typed in workers that it makes of its own text.
 */
export function graphiqlPolicy(page: () => Promise<string>): Plugin {
  let policy: string | undefined;
  return {
    onResponse({ response: { headers } }) {
      if (!headers.get('content-type')?.startsWith('text/html')) return;
      return page().then((text) =>
        headers.set('content-security-policy', (policy ??= policyOf(text))),
      );
    },
  };
}

function policyOf(page: string): string {
  const scripts = [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text = '']) => text);
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashSource).join(' ')}`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    "img-src 'self' data: https:",
    'font-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
