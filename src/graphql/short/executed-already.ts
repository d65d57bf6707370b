import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Execution } from '../execution.ts';

/** Takes a result from those who have executed the operation before, and makes an answer of it. */
export function executedAlready(masked: (error: unknown) => Error): Plugin<object, Execution> {
  return {
    onParams({ context, setResult }) {
      const { executed } = context as Partial<Execution>;
      if (!executed) return;
      setResult({
        ...executed,
        errors: executed.errors?.map((error) => masked(error) as GraphQLError) ?? [],
      });
    },
  };
}
