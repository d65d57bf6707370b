import type { ExecutionArgs, ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { CompiledQueries } from './compiled-queries.ts';

/**
 * Executes with code made for the document what is asked often: going through a document anew makes several
 * objects for each field of each thing.
 */
export function engine(): Plugin {
  const compiled = new CompiledQueries();
  return {
    onExecute({ executeFn, setExecuteFn }) {
      const execute = executeFn as (args: ExecutionArgs) => ExecutionResult;
      setExecuteFn(async (args: ExecutionArgs) => {
        const run = compiled.find(args);
        if (!run) return execute(args);
        const result = await run(args.rootValue, args.contextValue, args.variableValues);
        // Its errors are others than clients are used to.
        return result.errors ? execute(args) : result;
      });
    },
  };
}
