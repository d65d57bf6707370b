import type { BodyElement, CodeBlock, Embed, ImageElement, Inline } from './element.ts';
import { escapeHtml } from './escape-html.ts';
import { openTag, tag } from './html-tag.ts';
import { renderInlineHtml, renderLink, type ResolveUrl } from './render-inline-html.ts';
import { renderListHtml, renderTableHtml } from './render-structure-html.ts';
import { safeUrl } from './safe-url.ts';

export { renderInlineHtml };

/** A library image ready to be shown; its caption gives way to that of the story. */
export interface ResolvedImage {
  url: string;
  alt: string;
  caption: string | null;
  credit: string | null;
  width: number | null;
  height: number | null;
}

export interface HtmlOptions {
  /** Null if the library has no such image: the story goes without it, caption and all. */
  resolveImage(imageId: string): ResolvedImage | null;
  /** Applied to links and embeds, say to make them absolute; image URLs are used as they are. */
  resolveUrl?: ResolveUrl;
  /** Without the attributes that only a page's own styles and scripts look at: for feeds. */
  bare?: boolean;
}

/**
 * Semantic HTML of a body, its blocks apart by a line ending. Whatever the elements hold, it
 * has no script, no frame and no URL that could run code.
 */
export function renderHtml(elements: readonly BodyElement[], options: HtmlOptions): string {
  return elements
    .map((element) => renderBlock(element, options))
    .filter((html) => html !== '')
    .join('\n');
}

function renderBlock(element: BodyElement, options: HtmlOptions): string {
  const inline = (inlines: readonly Inline[]) => renderInlineHtml(inlines, options.resolveUrl);
  switch (element.type) {
    case 'paragraph':
      return tag('p', {}, inline(element.content));
    case 'heading':
      return tag(`h${element.level}`, {}, inline(element.content));
    case 'quote':
      return tag('blockquote', {}, element.paragraphs.map((p) => tag('p', {}, inline(p))).join(''));
    case 'list':
      return renderListHtml(element, inline);
    case 'table':
      return renderTableHtml(element, inline, options.bare);
    case 'image':
      return renderImage(element, options.resolveImage(element.imageId));
    case 'embed':
      return renderEmbed(element, options);
    case 'code':
      return renderCode(element);
    case 'rule':
      return '<hr>';
  }
}

function renderImage(element: ImageElement, image: ResolvedImage | null): string {
  const src = image && safeUrl(image.url);
  if (!image || src === null) return '';
  const { alt, width, height, credit } = image;
  const caption = [
    escapeHtml(element.caption ?? image.caption ?? ''),
    credit ? tag('small', {}, escapeHtml(credit)) : '',
  ].filter((part) => part !== '');
  const figcaption = caption.length > 0 ? tag('figcaption', {}, caption.join(' ')) : '';
  return tag('figure', {}, openTag('img', { src, alt, width, height }) + figcaption);
}

/** Only a link: a player would run the provider's script on the reader's page. */
function renderEmbed({ url, title, provider }: Embed, { resolveUrl, bare }: HtmlOptions): string {
  const link = renderLink(resolveUrl?.(url) ?? url, null, escapeHtml(title ?? url));
  return tag('figure', { 'data-provider': bare ? null : provider }, link);
}

function renderCode({ text, language }: CodeBlock): string {
  const attributes = { class: language && `language-${language}` };
  return tag('pre', {}, tag('code', attributes, escapeHtml(text)));
}
