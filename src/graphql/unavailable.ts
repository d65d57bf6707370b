import { GraphQLError } from 'graphql';
import { faultOf, OutcomeUnknownError, type Fault } from '../database/fault.ts';

/** Says to a client that the same request may succeed in a moment; null for an error of another kind. */
export function unavailable(error: unknown): GraphQLError | null {
  if (error instanceof OutcomeUnknownError) return outcomeUnknown();
  const fault = faultOf(error);
  if (!fault) return null;
  const http = { status: 503, headers: { 'retry-after': '2' } };
  return new GraphQLError(reasons[fault], { extensions: { code: 'SERVICE_UNAVAILABLE', http } });
}

const again = 'Nothing was changed by this; try again in a moment';

const reasons: Record<Fault, string> = {
  away: `The database cannot be reached just now. ${again}`,
  busy: `The database has more to do than it can. ${again}`,
  contended: `Others were changing the same all the time. ${again}`,
  full: `The database has no room left. ${again}`,
  slow: `The database took too long for this, and was stopped. ${again}, or ask for less`,
};

/** No 503: what stands between would send it again, and who sent no key may be doing it twice. */
function outcomeUnknown(): GraphQLError {
  const message =
    'The database was lost while this change was being kept: it may have happened or not. ' +
    'Look before you send it again; with an idempotencyKey it would happen once';
  return new GraphQLError(message, {
    extensions: { code: 'OUTCOME_UNKNOWN', http: { status: 500 } },
  });
}
