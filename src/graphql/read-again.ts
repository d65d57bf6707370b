import {
  getOperationAST,
  OperationTypeNode,
  type ExecutionArgs,
  type ExecutionResult,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { VanishedError } from '../domain/vanished-error.ts';
import type { Context } from './context.ts';

/** Answers a query from the beginning, once, when something of it was removed between two of its reads. */
export const readAgain: Plugin<Context> = {
  onExecute({ executeFn, setExecuteFn }) {
    setExecuteFn(readingAgain(executeFn as Execute));
  },
};

type Execute = (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;

export function readingAgain(execute: Execute): Execute {
  return async (args) => {
    const result = await execute(args);
    if (!result.errors?.some(isVanished) || isMutation(args)) return result;
    const context = args.contextValue as Context;
    const contextValue = { ...context, ...(await context.renew(context.provenance)) };
    return execute({ ...args, contextValue });
  };
}

function isVanished({ originalError }: { originalError?: unknown }): boolean {
  return originalError instanceof VanishedError;
}

/** What it has changed must not be changed twice. */
function isMutation({ document, operationName }: ExecutionArgs): boolean {
  return getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION;
}
