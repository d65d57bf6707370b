import { Copy, type Held } from '../graphql/changes/copy.ts';

/** A line of an export. */
export interface Line {
  cursor?: string;
  export?: { sections: string[] };
  node?: Held;
  end?: { changesAfter: string; nodes: number };
}

/** @throws when the last line is cut off */
export function linesOf(text: string): Line[] {
  if (!text.endsWith('\n')) throw new Error('the last line has no end');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

/** A copy of the site as an export has it, ready to follow what changed since that began. */
export function copyOf(lines: readonly Line[], ask: ConstructorParameters<typeof Copy>[0]): Copy {
  const copy = new Copy(ask);
  for (const { export: begin, node, end } of lines) {
    if (begin) copy.top = begin.sections;
    if (node) copy.nodes.set(node.id, node);
    if (end) copy.cursor = end.changesAfter;
  }
  return copy;
}
