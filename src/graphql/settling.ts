import { getOperationAST, OperationTypeNode, type ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Lets a mutation be answered only when `settle` has resolved: whoever made a change sees it from then on. */
export function settling(settle: () => Promise<void>): Plugin {
  return {
    onExecute({ args }) {
      const { document, operationName } = args as ExecutionArgs;
      const operation = getOperationAST(document, operationName)?.operation;
      if (operation !== OperationTypeNode.MUTATION) return;
      return { onExecuteDone: () => settle() };
    },
  };
}
