import {
  getOperationAST,
  OperationTypeNode,
  type ExecutionArgs,
  type ExecutionResult,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from './context.ts';
import type { Execution } from './execution.ts';

/**
 * Says that it is known of what an answer was made, and that anybody would be answered alike: for a query
 * that opens no preview, sent without a credential, in which nothing went wrong that nobody foresaw.
 */
export const tellingProvenance: Plugin<object, Execution> = {
  onExecute({ args }) {
    const { document, operationName, contextValue } = args as ExecutionArgs;
    const operation = getOperationAST(document, operationName)?.operation;
    const { provenance, viewer, preview } = contextValue as Context;
    const isForAll = viewer.kind === 'anonymous' && preview === null;
    if (isForAll && operation === OperationTypeNode.QUERY) provenance?.complete();
  },
  onExecutionResult({ result, context }) {
    if (!isForeseen(result)) (context as Partial<Execution>).provenance?.addPrivate();
  },
};

/** Another time the same request may be answered. */
const passing = new Set<unknown>([
  ...['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE', 'TIMEOUT', 'RATE_LIMITED'],
  'REMOVED_MEANWHILE',
]);

function isForeseen(result: unknown): boolean {
  const { errors = [] } = (result ?? {}) as ExecutionResult;
  return errors.every(({ extensions }) => !passing.has(extensions['code']));
}
