import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import type { ClientAddress } from './client-address.ts';
import type { Rates } from './rates.ts';
import { tooOftenResponse } from './too-often.ts';

/** Points of what isn't answered from memory; GraphQL takes those of its operations itself. */
export const weights = { page: 100, feed: 100, oembed: 100, hub: 50, export: 5000 };

/** Points of GraphiQL, which is several megabytes. */
const graphiql = 100;

type Weighed = MiddlewareHandler<{ Bindings: HttpBindings }>;

/** What takes the points of a route from whoever asks for it. */
export function weighing(rates: Rates, clientAddress: ClientAddress) {
  const addressOf = ({ incoming }: HttpBindings) => clientAddress(incoming);
  const weighed =
    (points: (request: Request) => number, isGraphQL = false): Weighed =>
    async ({ req, env }, next) => {
      const wait = rates.ofAddress(addressOf(env), points(req.raw));
      return wait > 0 ? tooOftenResponse(wait, isGraphQL) : next();
    };
  return {
    of: (route: keyof typeof weights) => weighed(() => weights[route]),
    ofGraphQL: weighed(({ headers }) => (isForBrowser(headers) ? graphiql : 0), true),
    /** Tokens that are no good are few, or the next isn't even looked at, unless it was good lately. */
    signIn: (async (context, next) => {
      const credential = context.req.raw.headers.get('authorization');
      if (credential === null) return next();
      const address = addressOf(context.env);
      const wait = rates.ofSignIn(address, credential);
      if (wait > 0) return tooOftenResponse(wait, false);
      await next();
      if (context.res.status === 401) rates.signInFailed(address, credential);
      else if (context.res.status < 400) rates.signedIn(credential);
    }) satisfies Weighed,
  };
}

function isForBrowser(headers: Headers): boolean {
  return /text\/html/i.test(headers.get('accept') ?? '');
}
