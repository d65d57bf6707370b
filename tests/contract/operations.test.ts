import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, Kind, parse, validate, type DocumentNode } from 'graphql';
import { readOperation } from '../../src/graphql/operations.ts';

const directory = new URL('../../schema/', import.meta.url);
const schema = buildSchema(await readFile(new URL('schema.graphql', directory), 'utf8'));
const files = await readdir(new URL('operations/', directory));
const documents = files
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace('.graphql', ''))
  .map((name) => [name, parse(readOperation(name))] as const)
  .filter(([, { definitions }]) => definitions[0]?.kind === Kind.OPERATION_DEFINITION);

/** Fields that need no operation of their own. */
const withoutOperation = [
  // Whatever a client knows the id of.
  'Query.node',
];

describe('an operation as it is sent fits the schema', () => {
  it.each(documents)('%s', (_name, document) => {
    expect(validate(schema, document)).toEqual([]);
  });
});

it('every root field is in an operation', () => {
  const used = documents.flatMap(([, document]) => rootFields(document));
  expect(new Set([...used, ...withoutOperation])).toEqual(new Set(allRootFields()));
});

function rootFields({ definitions }: DocumentNode): string[] {
  return definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    const type = schema.getRootType(definition.operation)!;
    return definition.selectionSet.selections.flatMap((selection) =>
      selection.kind === Kind.FIELD ? [`${type.name}.${selection.name.value}`] : [],
    );
  });
}

function allRootFields(): string[] {
  const types = [schema.getQueryType()!, schema.getMutationType()!, schema.getSubscriptionType()!];
  return types.flatMap((type) =>
    Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
  );
}
