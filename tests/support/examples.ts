import { readdirSync } from 'node:fs';
import { OperationTypeNode, parse, type FieldNode, type OperationDefinitionNode } from 'graphql';
import { readOperation, readVariables } from '../../src/graphql/operations.ts';

/** A mutation of schema/operations with the variables that it works with on the sample newsroom. */
export interface Example {
  operation: string;
  /** The field of Mutation. */
  field: string;
  variables: Record<string, unknown> & { input: Record<string, unknown> };
  /** The document, with more arguments for its field, as in `dryRun: true`. */
  text(args?: string): string;
}

const directory = new URL('../../schema/operations/', import.meta.url);

/** Mutations that anyone may do, and that are no editorial command: they leave no audit entry and no event. */
export const openMutations: readonly string[] = ['recordView'];

/** One for each operation of the newsroom's that changes something. */
export const mutationExamples: readonly Example[] = readdirSync(directory)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''))
  .filter((name) => definitionOf(name).operation === OperationTypeNode.MUTATION)
  .map(exampleOf)
  .filter(({ field }) => !openMutations.includes(field));

function exampleOf(operation: string): Example {
  const field = definitionOf(operation).selectionSet.selections[0] as FieldNode;
  return {
    operation,
    field: field.name.value,
    variables: JSON.parse(readVariables(operation)) as Example['variables'],
    text: (args = '') =>
      readOperation(operation).replace('(input: $input)', `(input: $input ${args})`),
  };
}

function definitionOf(operation: string): OperationDefinitionNode {
  return parse(readOperation(operation)).definitions[0] as OperationDefinitionNode;
}
