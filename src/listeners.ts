import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Access } from './access-settings.ts';
import { socketProtocol } from './graphql/live/socket-protocol.ts';
import type { createGraphQL } from './graphql/server.ts';
import type { ClientAddress } from './http/client-address.ts';
import { sharing } from './http/cors.ts';
import { answeringFirst } from './http/front.ts';
import { gate } from './http/gate.ts';
import { passedTo } from './http/passing.ts';
import { rated } from './http/rated.ts';
import type { Rates } from './http/rates.ts';
import type { Answered } from './http/refuse.ts';
import type { Server } from './http/server.ts';
import { usualLimits } from './http/socket.ts';
import { createSockets, type UpgradeListener } from './http/sockets.ts';
import { upgradeRefusal } from './http/upgrade-refusal.ts';
import type { KeptAnswers } from './kept-answers.ts';
import type { Exchanges } from './telemetry/exchanges.ts';

interface ListenersOptions {
  server: Server;
  graphql: ReturnType<typeof createGraphQL>;
  kept: KeptAnswers;
  exchanges: Exchanges;
  access: Access;
  rates: Rates;
  clientAddress: ClientAddress;
  siteUrl: string;
  stopping: AbortSignal;
  report(error: unknown): void;
}

/** What a request passes on its way to the parts of the server, and what takes WebSockets. */
export function listeners(options: ListenersOptions): {
  listener: RequestListener;
  upgrade: UpgradeListener;
} {
  const { server, graphql, kept, exchanges, access, rates, clientAddress, siteUrl } = options;
  const answered: Answered = (asked, outcome, by) => exchanges.answered(asked, outcome, by);
  const all = getRequestListener((request, connection) =>
    exchanges.handle(request, async () => {
      const serve = async () => server.fetch(request, connection);
      const response = await (saysItself(request) ? serve() : exchanges.within(request, serve));
      return varying(response, access.origins !== null);
    }),
  );
  const ready = answeringFirst({ ...kept, ...kept.shelves, answered }, passedTo(all));
  const shared = sharing({ origins: access.origins, answered }, ready);
  const paid = rated({ rates, clientAddress, answered }, shared);
  // Each operation is seen as if it had come by a request of its own.
  const watched: typeof graphql = (...asked) =>
    exchanges.handle(asked[0], () => graphql(...asked), { route: 'websocket' });
  return {
    listener: gate(paid, { isHttps: siteUrl.startsWith('https:'), answered }),
    upgrade: createSockets({
      path: '/graphql',
      protocol: socketProtocol(watched),
      clientAddress,
      refuses: upgradeRefusal({ rates, clientAddress, origins: access.origins, siteUrl }),
      limits: { ...usualLimits, maxMessage: access.maxBody },
      ...{ stopping: options.stopping, report: options.report },
    }),
  };
}

/**
 * GraphQL says itself what has to run within a request. It is given another one where nobody knows how long
 * the body is.
 */
function saysItself({ url, headers }: Request): boolean {
  return new URL(url).pathname === '/graphql' && !headers.has('transfer-encoding');
}

/** Where an answer says which origin may read it, no cache may give it to others. */
function varying(response: Response, isByOrigin: boolean): Response {
  if (isByOrigin) response.headers.append('vary', 'origin');
  return response;
}
