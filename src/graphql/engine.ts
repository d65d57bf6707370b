import { execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { CompiledQueries } from './compiled-queries.ts';

/**
 * Executes with code made for the document when that is asked often, else with GraphQL.js: going through a
 * document anew makes several objects for each field of each thing.
 */
export function engine(): Plugin {
  const compiled = new CompiledQueries();
  const executeIt = async (args: ExecutionArgs): Promise<ExecutionResult> => {
    const run = compiled.find(args);
    if (!run) return execute(args);
    const result = await run(args.rootValue, args.contextValue, args.variableValues);
    // Its errors are others: what clients are told is GraphQL.js's.
    return result.errors ? execute(args) : result;
  };
  return { onExecute: ({ setExecuteFn }) => setExecuteFn(executeIt) };
}
