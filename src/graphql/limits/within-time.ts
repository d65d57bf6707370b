import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  type ExecutionArgs,
  type ExecutionResult,
} from 'graphql';
import type { Context } from '../context.ts';

type Execute<Result> = (args: ExecutionArgs) => Result | Promise<Result>;

/**
 * Ends a query that takes longer: it is answered, and asks the database nothing more; what the database
 * is at is ended by its own limit on statements. A mutation is never left without an answer of what
 * became of it: its transaction has a time of its own.
 */
export function withinTime<Result>(
  execute: Execute<Result>,
  milliseconds: number,
): (args: ExecutionArgs) => Promise<Result | ExecutionResult> {
  return async (args) => {
    const operation = getOperationAST(args.document, args.operationName)?.operation;
    if (operation !== OperationTypeNode.QUERY) return execute(args);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<ExecutionResult>((resolve) => {
      timer = setTimeout(() => {
        (args.contextValue as Context).reads.end();
        resolve({ errors: [tookTooLong(milliseconds)] });
      }, milliseconds);
    });
    try {
      return await Promise.race([execute(args), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}

function tookTooLong(milliseconds: number): GraphQLError {
  const message = `The query took over ${milliseconds / 1000} seconds and was ended: ask for less at once`;
  return new GraphQLError(message, { extensions: { code: 'TIMEOUT', http: { status: 504 } } });
}
