import type { Paragraph } from 'mdast';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { printable } from './printable.ts';

// Escaped, the URL of a provider stays text where bare it would become an embed.
const BARE_URL: NonNullable<Options['unsafe']>[number] = {
  atBreak: true,
  before: '[Hh][Tt][Tt][Pp][Ss]?',
  character: ':',
  after: '\\/\\/',
  inConstruct: 'phrasing',
};

/**
 * Markdown that `parseMarkdown` reads as paragraphs of exactly this text, whatever markup it
 * looks like. Runs of white space become one space; paragraphs left empty are dropped.
 */
export function markdownFromText(paragraphs: readonly string[]): string {
  const children = paragraphs
    .map(normaliseText)
    .filter((value) => value !== '')
    .map((value): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
  return toMarkdown({ type: 'root', children }, { unsafe: [BARE_URL] });
}

function normaliseText(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}
