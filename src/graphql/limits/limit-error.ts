import { GraphQLError } from 'graphql';
import type { Limits } from './limits.ts';

/** What a limit is called in `extensions.limit`. */
export type LimitName = keyof Limits | 'variables' | 'mergedFields' | 'nesting';

/** An operation was refused unexecuted: something of it is over a limit of the server. */
export function limitError(limit: LimitName, max: number, message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'LIMIT_EXCEEDED', limit, max, http: { status: 400 } },
  });
}
