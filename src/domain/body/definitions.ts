import type { Definition, Nodes, Root } from 'mdast';

export type Definitions = ReadonlyMap<string, Definition>;

/** All link definitions of the document by identifier, however deep they stand; the first wins. */
export function collectDefinitions(root: Root): Definitions {
  const found = new Map<string, Definition>();
  visit(root, (node) => {
    if (node.type === 'definition' && !found.has(node.identifier)) {
      found.set(node.identifier, node);
    }
  });
  return found;
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if (!('children' in node) || node.type === 'paragraph') return;
  for (const child of node.children) visit(child, see);
}
