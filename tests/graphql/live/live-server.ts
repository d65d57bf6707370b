import { setMaxListeners } from 'node:events';
import { afterEach, beforeAll, expect } from '@jest/globals';
import { getRequestListener } from '@hono/node-server';
import type { Database } from '../../../src/database/database.ts';
import { EventFollower } from '../../../src/domain/event/event-follower.ts';
import { viewCounter } from '../../../src/domain/view/view-counter.ts';
import { socketProtocol } from '../../../src/graphql/live/socket-protocol.ts';
import { createGraphQL } from '../../../src/graphql/server.ts';
import { listen, type Listening } from '../../../src/http/listen.ts';
import { createSockets } from '../../../src/http/sockets.ts';
import type { Limits } from '../../../src/http/socket.ts';
import { beforeDatabaseCloses } from '../../support/database.ts';
import { eventually } from '../../support/eventually.ts';

export interface LiveServer {
  url: string;
  events: EventFollower;
  stop(): void;
  /** How many operations were answered over sockets, each once for as long as it goes on. */
  answered(): number;
  /** Waits until so many follow the log. */
  follows(count: number): Promise<void>;
}

/** GraphQL alone, over HTTP and WebSockets, with narrow limits. */
export function liveServer(
  database: () => Database,
  { maxWaiting, limits }: { maxWaiting: number; limits: Limits },
): () => LiveServer {
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal);
  const reported: unknown[] = [];
  let server: Listening;
  let running: LiveServer;
  beforeAll(async () => {
    const report = (error: unknown) => void reported.push(error);
    const events = new EventFollower(database(), report);
    server = await listen('127.0.0.1', 0);
    const { url } = server;
    const graphql = createGraphQL({
      ...{ database: database(), events, maxWaiting, stopping: stopping.signal, report },
      ...{ site: { url, name: 'The Test' }, views: viewCounter() },
      authenticate: () => Promise.resolve({ kind: 'anonymous' }),
    });
    server.serve(getRequestListener((request) => graphql(request)));
    let answers = 0;
    const counted: typeof graphql = async (...asked) => {
      const response = await graphql(...asked);
      answers += 1;
      return response;
    };
    server.serveSockets(
      createSockets({
        ...{ path: '/graphql', protocol: socketProtocol(counted), limits, report },
        ...{ clientAddress: () => '127.0.0.1', stopping: stopping.signal },
      }),
    );
    const follows = (count: number) => eventually(() => expect(events.listeners).toBe(count));
    const stop = () => stopping.abort();
    running = { url, events, stop, follows, answered: () => answers };
  });
  afterEach(() => expect(reported).toEqual([]));
  beforeDatabaseCloses(async () => {
    stopping.abort();
    await server.close();
    await running.events.close();
  });
  return () => running;
}
