import {
  getOperationAST,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { Plugin } from 'graphql-yoga';

/** How often an operation is walked through before it is compiled: what comes once is not worth it. */
const walks = 2;

/**
 * Answers queries that come again and again by functions compiled from them, which costs a fraction of
 * walking through the document each time. What can't be compiled, and every change, is executed as ever.
 */
export function compiledExecution(): Plugin {
  const kept = new WeakMap<DocumentNode, Map<string, Compiling>>();
  return {
    onExecute({ args, setExecuteFn }) {
      const its = args as ExecutionArgs;
      if (!isQuery(its)) return;
      const query = compiledOf(kept, its);
      if (!query) return;
      setExecuteFn(({ rootValue, contextValue, variableValues }: ExecutionArgs) =>
        query(rootValue, contextValue, variableValues ?? {}),
      );
    },
  };
}

interface Compiling {
  walked: number;
  query: CompiledQuery['query'] | null;
}

function isQuery({ document, operationName }: ExecutionArgs): boolean {
  return getOperationAST(document, operationName)?.operation === OperationTypeNode.QUERY;
}

/** Null while the operation is new, and for ever when it can't be compiled. */
function compiledOf(
  kept: WeakMap<DocumentNode, Map<string, Compiling>>,
  { schema, document, operationName }: ExecutionArgs,
): CompiledQuery['query'] | null {
  const operations = kept.get(document) ?? new Map<string, Compiling>();
  kept.set(document, operations);
  const name = operationName ?? '';
  const its = operations.get(name) ?? { walked: 0, query: null };
  operations.set(name, its);
  if (its.walked === walks) its.query = compile(schema, document, name);
  its.walked += 1;
  return its.query;
}

function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string,
): CompiledQuery['query'] | null {
  const compiled = compileQuery(schema, document, operationName, {
    disablingCapturingStackErrors: true,
  });
  return isCompiledQuery(compiled) ? compiled.query : null;
}
