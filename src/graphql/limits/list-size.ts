import { isListType, isNonNullType, type GraphQLField, type GraphQLOutputType } from 'graphql';
import { defaultPageSize } from '../connection.ts';

export type Field = GraphQLField<unknown, unknown>;

/** Of lists whose length nobody asks for, what is more than most of them have. */
const usualSizes: Record<string, number> = {
  'Article.body': 60,
  'TableElement.rows': 20,
  'Query.sections': 40,
  // As many as this schema has for each of its types.
  '__Schema.types': 200,
  '__Type.fields': 5,
  '__Type.inputFields': 2,
  '__Type.enumValues': 2,
  '__Type.possibleTypes': 1,
  '__Type.interfaces': 1,
  '__Field.args': 1,
};
const usualSize = 10;
/** Half of the types wrap none. */
const wrappedSize = 0.5;

/**
 * How many values a field answers with at most: as many as it is asked for; 1 when it is no list.
 * @param asked of the list that the parent is a page of; null when it is none
 */
export function listSize(
  coordinate: string,
  field: Field,
  args: Record<string, unknown>,
  asked: number | null,
): number {
  if (coordinate === '__Type.ofType') return wrappedSize;
  if (!isList(field.type)) return 1;
  const { ids } = args;
  if (Array.isArray(ids)) return ids.length;
  return askedSize(field, args) ?? asked ?? usualSizes[coordinate] ?? usualSize;
}

/** How many are asked for; null for a field that can't be asked for a number. */
export function askedSize(field: Field, args: Record<string, unknown>): number | null {
  const names = field.args.map(({ name }) => name).filter((name) => sizes.has(name));
  if (names.length === 0) return null;
  const given = names.map((name) => args[name]).filter((size) => typeof size === 'number');
  return Math.max(0, ...(given.length > 0 ? given : [defaultPageSize]));
}

const sizes = new Set(['first', 'last']);

function isList(type: GraphQLOutputType): boolean {
  return isNonNullType(type) ? isList(type.ofType) : isListType(type);
}
