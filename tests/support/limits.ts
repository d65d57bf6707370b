import { defaultLimits, type Limits } from '../../src/graphql/limits/limits.ts';

/** For tests that ask for all there is: nothing is too much. */
export const unlimited = Object.fromEntries(
  Object.keys(defaultLimits).map((name) => [name, name === 'executionTime' ? 60_000 : 1e9]),
) as unknown as Limits;
