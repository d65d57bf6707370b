import { afterAll, beforeAll } from '@jest/globals';
import { getRequestListener } from '@hono/node-server';
import { createApp } from '../../src/app.ts';
import type { Database } from '../../src/database/database.ts';
import { viewCounter } from '../../src/domain/view/view-counter.ts';
import { listen, type Listening } from '../../src/http/listen.ts';
import type { OidcSettings } from '../../src/identity/oidc.ts';
import { startViewFlush } from '../../src/view-flush.ts';

export const adminToken = 'an-admin-token-for-tests';

export interface TestServer {
  /** Its address, without a slash at the end. */
  url: string;
  /** Errors that clients were not told about. */
  reported: unknown[];
}

/** The whole application over real HTTP on a port of its own. */
export function testServer(
  database: () => Database,
  { oidc = () => null }: { oidc?: () => OidcSettings | null } = {},
): () => TestServer {
  let server: Listening;
  let running: TestServer;
  let stopViewFlush: () => Promise<void>;
  beforeAll(async () => {
    server = await listen('127.0.0.1', 0);
    const { url } = server;
    const reported: unknown[] = [];
    const report = (error: unknown) => reported.push(error);
    const views = viewCounter();
    stopViewFlush = startViewFlush(database(), views, report);
    const app = createApp({
      database: database(),
      site: { url, name: 'Masthead' },
      adminToken,
      oidc: oidc(),
      ...{ views, report },
    });
    server.serve(getRequestListener(app.fetch));
    running = { url, reported };
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await stopViewFlush();
  });
  return () => running;
}
