import type { Inline, List } from '../../domain/body/element.ts';
import { builder } from '../builder.ts';
import { BodyElementRef, type Shown } from './body-element.ts';
import { RichTextRef } from './rich-text.ts';

const interfaces = [BodyElementRef];

interface Item {
  content: Inline[];
  depth: number;
}

const ListItemRef = builder.objectRef<Item>('ListItem').implement({
  description: 'One point of a list.',
  fields: (t) => ({
    content: t.field({
      type: RichTextRef,
      description: 'Its words.',
      resolve: (item) => item.content,
    }),
    depth: t.exposeInt('depth', { description: '0, or how many lists it is nested in.' }),
  }),
});

builder.objectRef<Shown<'list'>>('ListElement').implement({
  description: 'A list of points or steps.',
  interfaces,
  fields: (t) => ({
    ordered: t.boolean({
      description: 'Numbered, since the order matters.',
      resolve: ({ element }) => element.ordered,
    }),
    start: t.int({
      description: 'The first number of a numbered list; 1 for points.',
      resolve: ({ element }) => element.start ?? 1,
    }),
    items: t.field({
      type: [ListItemRef],
      description: 'In order; a nested list follows the item it belongs to, one depth further in.',
      resolve: ({ element }) => itemsOf(element, 0),
    }),
  }),
});

function itemsOf(list: List, depth: number): Item[] {
  return list.items.flatMap(({ content, items }) => [
    { content, depth },
    ...(items ? itemsOf(items, depth + 1) : []),
  ]);
}

const TableRowRef = builder.objectRef<Inline[][]>('TableRow').implement({
  description: 'One row of a table.',
  fields: (t) => ({
    cells: t.field({
      type: [RichTextRef],
      description: 'From the left; may be fewer than in the header.',
      resolve: (row) => row,
    }),
  }),
});

builder.objectRef<Shown<'table'>>('TableElement').implement({
  description: 'A table with a header row.',
  interfaces,
  fields: (t) => ({
    header: t.field({
      type: TableRowRef,
      description: 'Names the columns.',
      resolve: ({ element }) => element.header,
    }),
    rows: t.field({
      type: [TableRowRef],
      description: 'Below the header, in order.',
      resolve: ({ element }) => element.rows,
    }),
  }),
});
