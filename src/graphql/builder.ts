import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import { JSONObjectResolver } from 'graphql-scalars';
import { defaultPageSize, maxPageSize } from './connection.ts';
import type { Context } from './context.ts';
import { DateTimeScalar } from './date-time.ts';
import './fresh-for.ts';
import { decodeGlobalId, encodeGlobalId } from './global-id.ts';

const pageSizes = `0 to ${maxPageSize}; without first and last, the first ${defaultPageSize}.`;

/** The one schema builder; concept files add their types to it. */
export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    JSONObject: { Input: object; Output: object };
  };
  /** What every connection carries to count its list, should the client ask. */
  Connection: { totalCount(): Promise<number> };
}>({
  plugins: ['freshFor', RelayPlugin],
  defaultFieldNullability: false,
  relay: {
    cursorType: 'String',
    encodeGlobalID: encodeGlobalId,
    decodeGlobalID: (globalId) => decodeGlobalId(globalId),
    edgesFieldOptions: { description: 'What this page holds, in the order of the list.' },
    nodeFieldOptions: { description: 'What stands at this edge.' },
    cursorFieldOptions: {
      description: 'Where this edge stands in the list; give it as `after` or `before`.',
    },
    pageInfoTypeOptions: {
      description: 'Where a page lies in its list (Relay Cursor Connections Specification).',
    },
    hasNextPageFieldOptions: { description: 'Whether the list goes on after this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether the list has more before this page.' },
    startCursorFieldOptions: { description: 'Of the first edge; null when there is none.' },
    endCursorFieldOptions: { description: 'Of the last edge; null when there is none.' },
    pageInfoFieldOptions: { description: 'Where this page lies in the list.' },
    firstArgOptions: { description: `At most this many, from the start. ${pageSizes}` },
    lastArgOptions: { description: `At most this many, from the end. ${pageSizes}` },
    afterArgOptions: { description: 'Only what stands after this cursor.' },
    beforeArgOptions: { description: 'Only what stands before this cursor.' },
    idFieldOptions: { description: 'Its global id, for `node`. Opaque, and never another.' },
    nodeTypeOptions: { description: 'Anything with a global id.' },
    nodeQueryOptions: {
      description: 'The object with this global id; null when the public can read none.',
      args: { id: { description: 'As an `id` was answered.' } },
    },
    nodesQueryOptions: {
      description: 'The objects with these global ids, in their order; null for each that is none.',
      args: { ids: { description: 'As `id`s were answered.' } },
    },
  },
});

type Types = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer T> ? T : never;

/** What the `fields` function of an input type is given; for fields that several input types share. */
export type InputFields = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>;

builder.addScalarType('DateTime', DateTimeScalar, {
  description:
    'A moment: RFC 3339, answered in UTC with milliseconds, as in 2026-03-01T09:30:00.000Z.',
});
builder.addScalarType('JSONObject', JSONObjectResolver, {
  description: 'An object of any shape, as JSON has it.',
});
builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'How many the whole list holds. Counted only when asked for, at a price.',
    resolve: (page) => page.totalCount(),
  }),
);
builder.queryType({
  description: 'What can be read. Nothing here needs a token unless it says so.',
});
builder.mutationType({
  description: 'What can be changed. Everything here needs a token but `recordView`.',
});
builder.subscriptionType({
  description: 'What can be followed live, over server-sent events. Nothing here needs a token.',
});
