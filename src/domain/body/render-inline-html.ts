import type { Inline } from './element.ts';
import { escapeHtml } from './escape-html.ts';
import { tag } from './html-tag.ts';
import { isWebUrl, safeUrl } from './safe-url.ts';

export type ResolveUrl = (url: string) => string;

/**
 * HTML of what stands in a paragraph. Elements may come from anywhere, so every link is
 * checked again, after `resolveUrl` had its say; one that fails is only its text.
 */
export function renderInlineHtml(
  inlines: readonly Inline[],
  resolveUrl: ResolveUrl = (url) => url,
): string {
  return inlines.map((inline) => renderOne(inline, resolveUrl)).join('');
}

/** A link around content that is HTML already, or the content alone if the URL is not safe. */
export function renderLink(url: string, title: string | null, html: string): string {
  const href = safeUrl(url);
  if (href === null) return html;
  return tag('a', { href, title, rel: isWebUrl(href) ? 'noopener' : null }, html);
}

function renderOne(inline: Inline, resolveUrl: ResolveUrl): string {
  switch (inline.type) {
    case 'text':
      return escapeHtml(inline.value);
    case 'code':
      return tag('code', {}, escapeHtml(inline.value));
    case 'break':
      return '<br>';
    case 'strong':
      return tag('strong', {}, renderInlineHtml(inline.children, resolveUrl));
    case 'emphasis':
      return tag('em', {}, renderInlineHtml(inline.children, resolveUrl));
    case 'link': {
      const html = renderInlineHtml(inline.children, resolveUrl);
      return renderLink(resolveUrl(inline.url), inline.title, html);
    }
  }
}
