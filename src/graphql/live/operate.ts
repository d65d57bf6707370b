import { GraphQLError, type ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Visit } from '../../domain/view/visit.ts';
import type { Known } from '../execution.ts';

/** What GraphQL over HTTP is served by. */
export type Serve = (
  request: Request,
  visit?: Visit | null,
  known?: Known,
) => Response | Promise<Response>;

export type Result = ExecutionResult | AsyncIterable<ExecutionResult>;

const takers = new WeakMap<Request, (result: Result) => void>();

/** Hands a result to whoever waits for it, instead of making a response of it. */
export const handOver: Plugin = {
  onResultProcess({ request, setResultProcessor }) {
    const take = takers.get(request);
    if (!take) return;
    setResultProcessor((result) => {
      take(result as Result);
      return new Response(null, { status: statusOf(result as Result) });
    }, 'application/json');
  },
};

/** Whether somebody waits for the result itself. */
export function isHandedOver(request: Request): boolean {
  return takers.has(request);
}

/** As it would be over HTTP, for whoever watches the server. */
function statusOf(result: Result): number {
  if (isStream(result) || result.data !== undefined) return 200;
  const statuses = (result.errors ?? []).map(({ extensions }) => (extensions as Http).http);
  return Math.max(400, ...statuses.map((http) => http?.status ?? 400));
}

interface Http {
  http?: { status?: number };
}

/**
 * The result of an operation for a transport that isn't one request and its response. It goes through all
 * that a request over HTTP goes through: credentials, refusals, limits, masking, settling.
 */
export async function operate(
  serve: Serve,
  request: Request,
  visit?: Visit | null,
  known?: Known,
): Promise<Result> {
  let result: Result | undefined;
  takers.set(request, (taken) => (result = taken));
  const response = await serve(request, visit, known);
  if (!result) return refusalIn(response);
  return isStream(result) ? eachTold(result) : told(result);
}

export function isStream(result: Result): result is AsyncIterable<ExecutionResult> {
  return Symbol.asyncIterator in result;
}

/** What was refused before there was any result. */
async function refusalIn(response: Response): Promise<ExecutionResult> {
  const { errors = [] } = (await response.json()) as { errors?: Partial<GraphQLError>[] };
  return {
    errors: errors.map(
      ({ message = 'Refused', extensions }) =>
        new GraphQLError(message, { extensions: extensions ?? null }),
    ),
  };
}

/** Without what is said to HTTP only. */
function told({ errors, ...result }: ExecutionResult): ExecutionResult {
  return errors ? { ...result, errors: errors.map(toldError) } : result;
}

function toldError({ message, nodes, source, positions, path, extensions }: GraphQLError) {
  const { http: _http, unexpected: _unexpected, ...kept } = extensions;
  return new GraphQLError(message, {
    ...{ nodes: nodes ?? null, source: source ?? null, positions: positions ?? null },
    ...{ path: path ?? null, extensions: kept },
  });
}

/** No generator: that can't be ended while it waits. */
function eachTold(results: AsyncIterable<ExecutionResult>): AsyncIterableIterator<ExecutionResult> {
  const iterator = results[Symbol.asyncIterator]();
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      const step = await iterator.next();
      return step.done ? step : { done: false, value: told(step.value) };
    },
    async return() {
      await iterator.return?.();
      return { done: true, value: undefined };
    },
  };
}
