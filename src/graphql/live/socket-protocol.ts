import { parse, type ExecutionArgs } from 'graphql';
import {
  GRAPHQL_TRANSPORT_WS_PROTOCOL,
  makeServer,
  type Context,
  type WebSocket,
} from 'graphql-ws';
import type { Visit } from '../../domain/view/visit.ts';
import { schema } from '../schema.ts';
import { isStream, operate, type Result, type Serve } from './operate.ts';
import { maxOperations, tooManyOperations } from './operation-limit.ts';

/** Who is at the other end. */
interface Peer {
  headers: Headers;
  visit: Visit;
}

/**
 * The protocol of graphql-ws. Each operation is served as if it had come over HTTP, with the headers of the
 * handshake and those that `connectionParams` adds or replaces, for browsers that can't set any.
 */
export function socketProtocol(serve: Serve) {
  const server = makeServer<Record<string, unknown>, Peer>({
    async onSubscribe(connection, _id, payload) {
      if (Object.keys(connection.subscriptions).length > maxOperations) {
        return [tooManyOperations()];
      }
      // It may be deeper than could be written as JSON again.
      const known = { json: () => payload };
      const { visit } = connection.extra;
      const result = await operate(serve, requestOf(connection), visit, known);
      const isRefused = !isStream(result) && result.data === undefined;
      return isRefused ? (result.errors ?? []) : done(result);
    },
    execute: ({ rootValue }) => rootValue as Result,
  });
  return {
    name: GRAPHQL_TRANSPORT_WS_PROTOCOL,
    opened: (socket: WebSocket, peer: Peer) => server.opened(socket, peer),
  };
}

const document = parse('{ __typename }');

/** In the form in which the protocol wants to execute it. */
function done(rootValue: Result): ExecutionArgs {
  return { schema, document, rootValue };
}

function requestOf({ extra, connectionParams }: Context<Record<string, unknown>, Peer>): Request {
  const headers = new Headers();
  const given = { ...Object.fromEntries(extra.headers), ...headersIn(connectionParams ?? {}) };
  for (const name of carried) if (given[name]) headers.set(name, given[name]);
  headers.set('content-type', 'application/json');
  return new Request('http://localhost/graphql', { method: 'POST', headers, body: '{}' });
}

const carried = ['authorization', 'masthead-preview', 'user-agent', 'traceparent'];

/** Whatever a client calls a header there, `Authorization` or `authorization`. */
function headersIn(params: Record<string, unknown>): Record<string, string> {
  const texts = Object.entries(params).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts.map(([name, value]) => [name.toLowerCase(), value.trim()]));
}
