import { Kind, type OperationDefinitionNode, type VariableDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';

const costs = new WeakMap<OperationDefinitionNode, LRUCache<string, number>>();

/** What an operation was found to cost, by `costKey`; a parsed document is kept while it is sent again and again. */
export function costsOf(operation: OperationDefinitionNode): LRUCache<string, number> {
  const known = costs.get(operation) ?? new LRUCache<string, number>({ max: 20 });
  costs.set(operation, known);
  return known;
}

interface Asked {
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
}

/**
 * All that the cost of an operation goes by in its variables: numbers and switches, and of others whether they
 * are given. Null when a list is among them, which may be of any length.
 */
export function costKey({ operation, variables }: Asked): string | null {
  const { variableDefinitions = [] } = operation;
  const parts = variableDefinitions.map((each) => partOf(each, variables));
  return parts.includes(null) ? null : parts.join();
}

function partOf(
  { type, variable }: VariableDefinitionNode,
  variables: Record<string, unknown>,
): string | null {
  const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  if (named.kind !== Kind.NAMED_TYPE) return null;
  const value = variables[variable.name.value];
  if (value == null) return value === null ? 'null' : 'none';
  if (named.name.value !== 'Int' && named.name.value !== 'Boolean') return 'given';
  // Anything else is wrong there, and may be long.
  return typeof value === 'number' || typeof value === 'boolean' ? `${value}` : null;
}
