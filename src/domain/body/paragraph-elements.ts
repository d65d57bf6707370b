import type { Paragraph, PhrasingContent } from 'mdast';
import { isBlank } from './blank.ts';
import type { Definitions } from './definitions.ts';
import type { BodyElement, Inline } from './element.ts';
import { embedProvider } from './embed.ts';
import { inlineContent } from './inline-content.ts';
import { printableLine } from './printable.ts';

const LIBRARY_URL = /^image:(\S+)$/;

/**
 * The elements a top-level paragraph stands for: library images if it holds nothing else, an
 * embed if it is one bare URL of a provider, otherwise its text.
 */
export function paragraphElements(
  node: Paragraph,
  source: string,
  definitions: Definitions,
): BodyElement[] {
  return (
    libraryImages(node.children, definitions) ??
    embed(sourceOf(node, source)) ??
    textParagraph(inlineContent(node.children, definitions))
  );
}

/** A paragraph, or nothing if the content is blank. */
export function textParagraph(content: Inline[]): BodyElement[] {
  return isBlank(content) ? [] : [{ type: 'paragraph', content }];
}

function libraryImages(
  nodes: readonly PhrasingContent[],
  definitions: Definitions,
): BodyElement[] | null {
  const shown = nodes.filter((node) => !isSpace(node));
  const images = shown.map((node) => libraryImage(node, definitions));
  return images.length > 0 && images.every((image) => image !== null) ? images : null;
}

function libraryImage(node: PhrasingContent, definitions: Definitions): BodyElement | null {
  if (node.type !== 'image' && node.type !== 'imageReference') return null;
  const target = node.type === 'image' ? node : definitions.get(node.identifier);
  const imageId = LIBRARY_URL.exec(printableLine(target?.url ?? ''))?.[1];
  if (imageId === undefined) return null;
  // Without a title, what stands in the brackets is the caption: no words are lost.
  const caption = printableLine(target?.title || node.alt || '').trim();
  return { type: 'image', imageId, caption: caption || null };
}

function isSpace(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

/** The source tells a bare URL from one whose author escaped it to have it stay text. */
function embed(source: string): BodyElement[] | null {
  const url = source.trim().replace(/^<(.*)>$/, '$1');
  const provider = embedProvider(url);
  return provider === null ? null : [{ type: 'embed', url, provider, title: null }];
}

function sourceOf(node: Paragraph, source: string): string {
  return source.slice(node.position?.start.offset, node.position?.end.offset);
}
