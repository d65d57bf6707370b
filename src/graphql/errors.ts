import { GraphQLError } from 'graphql';
import { InputError } from '../domain/input-error.ts';
import { VanishedError } from '../domain/vanished-error.ts';
import { unavailable } from './unavailable.ts';

/**
 * What a client is told of an error: one meant for it as it is, with a code; anything else only that
 * there was one, and in which request, while `report` is given the whole of it.
 */
export function maskError(
  error: unknown,
  report: (error: unknown) => void,
  requestId: string | null = null,
): Error {
  const hidden = (cause: unknown, shown?: GraphQLError) => {
    report(cause);
    return ourFault(shown, requestId);
  };
  const passing = unavailable(causeOf(error));
  if (passing) {
    report(causeOf(error));
    return copyOf(errorAt(error), passing.message, passing.extensions);
  }
  if (!(error instanceof GraphQLError)) return hidden(error);
  const cause = error.originalError;
  if (cause instanceof InputError) return inputProblem(error, cause);
  if (cause instanceof VanishedError) return removedMeanwhile(error);
  if (cause && noNode.test(cause.message))
    return inputProblem(error, new InputError('id', noSuchId));
  if (isOurFault(error)) return hidden(error, error);
  if (!cause || cause.name === 'GraphQLError') return withCode(error);
  return hidden(cause, error);
}

/** Pothos's words for an id of a type that nothing can be found of by its id. */
const noNode = /(?: does not support loading by id| has not been implemented)$/;
const noSuchId = 'This is no id: give one that this API answered with';

/** What graphql-js says of an answer that breaks the schema, rather than of the request. */
function isOurFault({ path, extensions, originalError, message }: GraphQLError): boolean {
  const ofRequest = !path || message.startsWith('Argument "');
  return !ofRequest && !extensions['code'] && !originalError;
}

function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError ? error.originalError : error;
}

function errorAt(error: unknown): GraphQLError | undefined {
  return error instanceof GraphQLError ? error : undefined;
}

function inputProblem(error: GraphQLError, { field, message }: InputError): GraphQLError {
  return copyOf(error, message, { code: 'BAD_USER_INPUT', field });
}

function removedMeanwhile(error: GraphQLError): GraphQLError {
  const message = 'Something of this answer was removed while it was read: ask for it again';
  return copyOf(error, message, { code: 'REMOVED_MEANWHILE' });
}

/** graphql-js's own errors are about the request, which the client can mend. */
function withCode(error: GraphQLError): GraphQLError {
  const { code, http } = error.extensions;
  const wrongMethod = http?.status === 405;
  if (code && !wrongMethod) return error;
  return copyOf(error, error.message, {
    ...error.extensions,
    code: wrongMethod ? 'METHOD_NOT_ALLOWED' : 'BAD_USER_INPUT',
  });
}

/** With the id by which support finds the whole of it in the log. */
function ourFault(error: GraphQLError | undefined, requestId: string | null): GraphQLError {
  const extensions = { code: 'INTERNAL_SERVER_ERROR', ...(requestId && { requestId }) };
  return copyOf(error, 'Something went wrong on our side', extensions);
}

function copyOf(
  error: GraphQLError | undefined,
  message: string,
  extensions: Record<string, unknown>,
): GraphQLError {
  const { nodes = null, source = null, positions = null, path = null } = error ?? {};
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}
