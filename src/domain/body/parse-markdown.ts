import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { bodyElements } from './body-elements.ts';
import { collectDefinitions } from './definitions.ts';
import type { BodyElement } from './element.ts';
import { limitMarks } from './mark-limit.ts';
import { printable } from './printable.ts';
import { limitStructure } from './structure-limit.ts';

/**
 * Reads CommonMark with tables. Never throws: what Markdown can say and the model cannot is
 * kept as text, raw HTML included, and links that could run code lose all but their text.
 */
export function parseMarkdown(markdown: string): BodyElement[] {
  const source = limitStructure(printable(markdown).replace(/^\uFEFF/, ''));
  const root = parseTree(source);
  return bodyElements(root.children, { source, definitions: collectDefinitions(root) });
}

/** The library images the body shows, each once, in order of appearance. */
export function collectImageIds(elements: readonly BodyElement[]): string[] {
  const ids = elements.flatMap((element) => (element.type === 'image' ? [element.imageId] : []));
  return [...new Set(ids)];
}

function parseTree(source: string): Root {
  return fromMarkdown(source, {
    extensions: [gfmTable(), limitMarks()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
}
