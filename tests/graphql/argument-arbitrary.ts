import * as fc from 'fast-check';
import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputType,
} from 'graphql';
import { requiredOf, type Arguments, type Field } from './schema-walk.ts';

type Order = 'PUBLISHED_AT' | 'UPDATED_AT' | 'NAME' | 'LOG';

/** What arguments may be filled with. */
export interface Known {
  /** Slugs of stories. */
  stories: readonly string[];
  /** Slugs of authors and topics. */
  names: readonly string[];
  /** Paths of sections. */
  sections: readonly string[];
  /** All other paths. */
  paths: readonly string[];
  globalIds: readonly string[];
  times: readonly string[];
  /** By the order of the lists that they belong to. */
  cursors: Record<Order, readonly string[]>;
}

/** Values for those arguments that a field can't do without, and for some that it can. */
export function argumentsOf(field: Field, known: Known): fc.Arbitrary<Arguments> {
  const paged = field.args.some(({ name }) => name === 'last');
  const plain = field.args.filter(({ name }) => !(paged && paging.has(name)));
  const values = Object.fromEntries(
    plain.map(({ name, type }) => [name, valueOf(name, type, known)]),
  );
  const given = fc.record(values, { requiredKeys: Object.keys(requiredOf(field, values)) });
  if (!paged) return given;
  return given.chain((args) =>
    pages(known.cursors[orderOf(field, args)]).map((page) => ({ ...args, ...page })),
  );
}

const paging = new Set(['first', 'last', 'after', 'before']);

function orderOf(field: Field, { orderBy }: Arguments): Order {
  if (!field.args.some(({ name }) => name === 'orderBy')) return 'NAME';
  return (orderBy as { field: Order } | undefined)?.field ?? 'PUBLISHED_AT';
}

/** Relay's four arguments in the ways that they may stand together. */
function pages(cursors: readonly string[]): fc.Arbitrary<Arguments> {
  const size = fc.nat({ max: 30 });
  const cursor = fc.constantFrom(...cursors);
  return fc.oneof(
    fc.record({ first: size, after: cursor, before: cursor }, { requiredKeys: [] }),
    fc.record({ last: size, after: cursor, before: cursor }, { requiredKeys: [] }),
  );
}

function valueOf(name: string, type: GraphQLInputType, known: Known): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return valueOf(name, type.ofType, known);
  if (isListType(type)) return fc.array(valueOf(name, type.ofType, known), { maxLength: 5 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map((value) => value.name));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const values = Object.fromEntries(
      fields.map((each) => [each.name, valueOf(each.name, each.type, known)]),
    );
    return fc.record<Arguments>(values, {
      requiredKeys: fields.filter(isRequiredInputField).map((each) => each.name),
    });
  }
  if (type.name === 'ID') return fc.constantFrom(...known.globalIds);
  if (type.name === 'DateTime') return fc.constantFrom(...known.times);
  if (type.name === 'Int') return fc.nat({ max: 20 });
  if (type.name === 'Boolean') return fc.boolean();
  return textOf(name, known);
}

function textOf(name: string, known: Known): fc.Arbitrary<string> {
  // Of a list that goes forward only; other cursors stand together with `last`.
  if (name === 'after') return fc.constantFrom(...known.cursors.LOG);
  if (name === 'locale') return fc.constantFrom('en', 'de-CH');
  if (name === 'author' || name === 'topic') return fc.constantFrom(...known.names);
  const [some, others] =
    name === 'path' || name === 'section'
      ? [known.sections, known.paths]
      : [known.names, known.stories];
  return fc.oneof(fc.constantFrom(...some), fc.constantFrom(...others));
}
