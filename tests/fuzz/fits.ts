import {
  getNamedType,
  getOperationAST,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import { schema } from '../../src/graphql/schema.ts';
import type { Request } from './operation.ts';

/** What of an answer's data is not as the schema and the document say; empty when all is. */
export function misfits({ query, variables }: Request, data: unknown): string[] {
  const document = parse(query);
  const operation = getOperationAST(document)!;
  const fragments = new Map(
    document.definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  );
  const found: string[] = [];
  const say = (path: string, what: string) => void found.push(`${path}: ${what}`);
  if (data !== null)
    object(
      data,
      schema.getRootType(operation.operation)!,
      [operation.selectionSet],
      operation.operation,
    );
  return found;

  function value(
    given: unknown,
    type: GraphQLOutputType,
    sets: SelectionSetNode[],
    path: string,
  ): void {
    if (isNonNullType(type)) {
      if (given === null) say(path, 'is null');
      else value(given, type.ofType, sets, path);
    } else if (given === null) return;
    else if (isListType(type)) {
      if (!Array.isArray(given)) say(path, 'is no list');
      else given.forEach((each, index) => value(each, type.ofType, sets, `${path}.${index}`));
    } else if (isLeafType(type)) leaf(given, type, path);
    else object(given, getNamedType(type) as GraphQLObjectType, sets, path);
  }

  function leaf(given: unknown, type: GraphQLOutputType, path: string): void {
    const { name } = getNamedType(type);
    if (isEnumType(type) ? !type.getValue(given as string) : scalars[name]?.(given) !== true)
      say(path, `${JSON.stringify(given)} is no ${name}`);
  }

  function object(
    given: unknown,
    declared: GraphQLOutputType,
    sets: SelectionSetNode[],
    path: string,
  ): void {
    const its = (given ?? {}) as Record<string, unknown>;
    const type = isTold(sets) ? schema.getType(String(its['__typename'])) : declared;
    if (!isObjectType(type)) {
      // What was cut out of a document may have been the question which of several it is.
      if (isTold(sets)) say(path, 'has no type');
      return;
    }
    const isOf = isAbstractType(declared) ? schema.isSubType(declared, type) : declared === type;
    if (!isOf) say(path, `is a ${type.name}`);
    const fields = new Map<string, FieldNode[]>();
    for (const set of sets) collect(set, type, fields);
    for (const key of Object.keys(its))
      if (!fields.has(key)) say(`${path}.${key}`, 'was not asked for');
    for (const [key, nodes] of fields) {
      if (!(key in its)) say(`${path}.${key}`, 'is missing');
      else if (nodes[0]!.name.value !== '__typename') {
        const field = type.getFields()[nodes[0]!.name.value];
        const below = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
        if (field) value(its[key], field.type, below, `${path}.${key}`);
      }
    }
  }

  function collect(
    set: SelectionSetNode,
    type: GraphQLObjectType,
    into: Map<string, FieldNode[]>,
  ): void {
    for (const node of set.selections) {
      const skip = getDirectiveValues(GraphQLSkipDirective, node, variables);
      const include = getDirectiveValues(GraphQLIncludeDirective, node, variables);
      if (skip?.['if'] === true || include?.['if'] === false) continue;
      if (node.kind === Kind.FIELD) {
        const key = (node.alias ?? node.name).value;
        into.set(key, [...(into.get(key) ?? []), node]);
        continue;
      }
      const its = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value)!;
      const on = its.typeCondition ? schema.getType(its.typeCondition.name.value) : type;
      const applies = on === type || (isAbstractType(on) && schema.isSubType(on, type));
      if (applies) collect(its.selectionSet, type, into);
    }
  }
}

/** Whether the type was asked for by its own name. */
function isTold(sets: SelectionSetNode[]): boolean {
  return sets.some(({ selections }) =>
    selections.some(
      (node) => node.kind === Kind.FIELD && (node.alias ?? node.name).value === '__typename',
    ),
  );
}

const isText = (given: unknown) => typeof given === 'string';

const scalars: Record<string, (given: unknown) => boolean> = {
  Int: (given) => Number.isInteger(given) && Math.abs(given as number) <= 2 ** 31,
  Float: (given) => Number.isFinite(given),
  Boolean: (given) => typeof given === 'boolean',
  ...{ String: isText, ID: isText },
  DateTime: (given) => isText(given) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(given),
  JSONObject: (given) => typeof given === 'object' && !Array.isArray(given),
};
