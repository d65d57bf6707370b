import type { CaptureLine } from './capture-lines.ts';

const LIST_ITEM = /^(?:[•—–*-]|\d{1,3}[.)]) /;

/**
 * The paragraphs of a body: what stands between blank lines, hard-wrapped lines joined by a space.
 * A block of list items only is one paragraph each, marker and all.
 */
export function paragraphsOf(body: CaptureLine[]): string[] {
  return blocksOf(body).flatMap((block) =>
    block.every((line) => LIST_ITEM.test(line)) ? block : [block.join(' ')],
  );
}

function blocksOf(body: CaptureLine[]): string[][] {
  const blocks: string[][] = [];
  for (const line of body) {
    const open = blocks.at(-1);
    if (open && !line.opensBlock) open.push(line.text);
    else blocks.push([line.text]);
  }
  return blocks;
}
