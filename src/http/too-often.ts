import { graphqlError } from './graphql-error.ts';
import type { Refusal } from './refuse.ts';

export const tooOften = (seconds: number) =>
  `You ask for more than a client may within a minute: wait ${seconds} s`;

/** @param isGraphQL whether the client reads GraphQL's form */
export function refusedAsTooOften(seconds: number, isGraphQL: boolean): Refusal {
  return {
    status: 429,
    message: tooOften(seconds),
    headers: { 'retry-after': String(seconds) },
    ...(isGraphQL && { extensions: { code: 'RATE_LIMITED', retryAfter: seconds } }),
  };
}

/** The same for a part of the server. */
export function tooOftenResponse(seconds: number, isGraphQL: boolean): Response {
  const { message, headers, extensions } = refusedAsTooOften(seconds, isGraphQL);
  if (!extensions) {
    const plain = { 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' };
    return new Response(`${message}\n`, { status: 429, headers: { ...plain, ...headers } });
  }
  return graphqlError(429, 'RATE_LIMITED', message, headers, { retryAfter: seconds });
}
