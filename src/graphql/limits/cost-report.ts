import type { ExecutionResult } from 'graphql';
import type { YogaInitialContext } from 'graphql-yoga';

export interface Cost {
  total: number;
  /** What the server allows. */
  max: number;
}

/** Tells in `extensions.cost` what an operation costs: to those who send `extensions: { cost: true }`, or the header. */
export function costOnRequest(context: Partial<YogaInitialContext>, cost: Cost) {
  const { params, request } = context;
  const isWanted = params?.extensions?.['cost'] === true || request?.headers.get(header) === '1';
  if (!isWanted) return;
  return {
    onExecuteDone({ result, setResult }: Done) {
      if (Symbol.asyncIterator in result) return;
      setResult({ ...result, extensions: { ...result.extensions, cost } });
    },
  };
}

const header = 'graphql-cost';

interface Done {
  result: ExecutionResult | AsyncIterable<ExecutionResult>;
  setResult(result: ExecutionResult): void;
}
