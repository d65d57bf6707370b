import { afterAll, beforeAll } from '@jest/globals';
import { getRequestListener } from '@hono/node-server';
import { createApp } from '../../src/app.ts';
import type { Database } from '../../src/database/database.ts';
import { listen, type Listening } from '../../src/http/listen.ts';
import type { OidcSettings } from '../../src/identity/oidc.ts';

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
  beforeAll(async () => {
    server = await listen('127.0.0.1', 0);
    const { url } = server;
    const reported: unknown[] = [];
    const app = createApp({
      database: database(),
      site: { url, name: 'Masthead' },
      adminToken,
      oidc: oidc(),
      report: (error) => reported.push(error),
    });
    server.serve(getRequestListener(app.fetch));
    running = { url, reported };
  }, 60_000);
  afterAll(() => server.close());
  return () => running;
}
