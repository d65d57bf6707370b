import type { List as MarkdownList, ListItem as MarkdownItem } from 'mdast';
import type { Definitions } from './definitions.ts';
import type { List, ListItem } from './element.ts';
import { flattenBlocks, joinLines } from './flatten-blocks.ts';

/** A list with the lists nested in it. */
export function listElement(node: MarkdownList, definitions: Definitions): List {
  const items = node.children.map((item) => listItem(item, definitions));
  if (!node.ordered) return { type: 'list', ordered: false, items };
  const start = node.start ?? 1;
  return { type: 'list', ordered: true, ...(start === 1 ? {} : { start }), items };
}

/**
 * A nested list stays one only where nothing follows it in the item: the model has an item's
 * text before its list, and the words should keep their order.
 */
function listItem(node: MarkdownItem, definitions: Definitions): ListItem {
  const last = node.children.at(-1);
  const nested = last?.type === 'list' ? last : null;
  const blocks = nested === null ? node.children : node.children.slice(0, -1);
  return {
    content: joinLines(flattenBlocks(blocks, definitions)),
    items: nested === null ? null : listElement(nested, definitions),
  };
}
