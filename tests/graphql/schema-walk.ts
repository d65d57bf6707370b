import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
} from 'graphql';
import { schema } from '../../src/graphql/schema.ts';

export type Field = GraphQLField<unknown, unknown>;
export type Composite = GraphQLObjectType | GraphQLAbstractType;

/** Values by the names of their arguments. */
export type Arguments = Record<string, unknown>;

export const queryFields = fieldsOf(schema.getQueryType()!);
export const mutationFields = fieldsOf(schema.getMutationType()!);

export function fieldsOf(type: GraphQLObjectType): Field[] {
  return Object.values(type.getFields());
}

/** The object types that a selection on `type` has to name; itself for an object. */
export function membersOf(type: Composite): readonly GraphQLObjectType[] {
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
}

/** The type that a field leads to; null for one that has no fields. */
export function targetOf({ type }: Field): Composite | null {
  const named = getNamedType(type);
  return isLeafType(named) ? null : (named as Composite);
}

/** A field's text. It is called by its type too, so that fields of different types never clash. */
export function fieldText(parent: string, field: Field, given: Arguments, selection = ''): string {
  const args = field.args
    .filter(({ name }) => given[name] !== undefined)
    .map(({ name, type }) => `${name}: ${literal(given[name], type)}`);
  const list = args.length > 0 ? `(${args.join(', ')})` : '';
  return `${parent}_${field.name}: ${field.name}${list}${selection && ` { ${selection} }`}`;
}

/** All there is below a field, so many steps deep, with no arguments but those that must be. */
export function everythingBelow(field: Field, depth: number, required: Arguments = {}): string {
  const target = targetOf(field);
  const fragments = (target ? membersOf(target) : []).map((member) => {
    const fields = fieldsOf(member).filter((each) => depth > 0 || !targetOf(each));
    const texts = fields.map((each) => {
      const given = requiredOf(each, required);
      return fieldText(member.name, each, given, everythingBelow(each, depth - 1, required));
    });
    return `... on ${member.name} { __typename ${texts.join(' ')} }`;
  });
  return fragments.join(' ');
}

/** Of the values, those that a field can't do without. */
export function requiredOf(field: Field, values: Arguments): Arguments {
  const names = field.args.filter(isRequiredArgument).map(({ name }) => name);
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}

/** A value as it is written in a document. */
function literal(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (isListType(type)) {
    return `[${(value as unknown[]).map((item) => literal(item, type.ofType)).join(', ')}]`;
  }
  if (isEnumType(type)) return String(value);
  if (!isInputObjectType(type)) return JSON.stringify(value);
  const fields = type.getFields();
  const entries = Object.entries(value as object);
  return `{ ${entries.map(([key, each]) => `${key}: ${literal(each, fields[key]!.type)}`).join(', ')} }`;
}
