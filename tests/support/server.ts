import { beforeAll } from '@jest/globals';
import { createApp, type App } from '../../src/app.ts';
import type { Access } from '../../src/access-settings.ts';
import type { Database } from '../../src/database/database.ts';
import type { PurgeSettings } from '../../src/delivery/purge/purge-channel.ts';
import type { FeedSite } from '../../src/feeds/site.ts';
import type { Limits } from '../../src/graphql/limits/limits.ts';
import type { RslTerms } from '../../src/feeds/site/rsl-licence.ts';
import { listen, type Listening } from '../../src/http/listen.ts';
import type { OidcSettings } from '../../src/identity/oidc.ts';
import type { Exchanges } from '../../src/telemetry/exchanges.ts';
import { adminToken as fixedToken } from './admin-token.ts';
import { beforeDatabaseCloses } from './database.ts';

export const adminToken = fixedToken;

export interface TestServer {
  /** Its address, without a slash at the end. */
  url: string;
  /** What can be read of it as numbers. */
  readings: App['readings'];
  /** Errors that clients were not told about. */
  reported: unknown[];
}

/** What the settings make of it when nothing is set. */
const testSite: FeedSite = {
  ...{ url: '', name: 'Masthead', language: 'en', content: 'full' },
  ...{ rslUrl: null, hub: null },
};

const ownHub = (url: string) => ({ url: `${url}/websub`, isOurs: true });

/** The whole application over real HTTP on a port of its own. */
export function testServer(
  database: () => Database,
  {
    oidc = () => null,
    purge,
    site = {},
    rsl = null,
    limits = {},
    cacheBytes = 16 * 1024 * 1024,
    hasHub = false,
    deliveryAllow = ['127.0.0.1/32'],
    documents = 'any',
    access = {},
    exchanges,
    report = () => {},
  }: {
    oidc?: () => OidcSettings | null;
    site?: Partial<FeedSite>;
    rsl?: RslTerms | null;
    purge?: () => PurgeSettings;
    limits?: Partial<Limits>;
    cacheBytes?: number;
    /** Whether the site is its own WebSub hub. */
    hasHub?: boolean;
    deliveryAllow?: string[];
    documents?: 'any' | 'known';
    access?: Partial<Access>;
    exchanges?: Exchanges;
    report?(error: unknown): void;
  } = {},
): () => TestServer {
  let server: Listening;
  let app: App;
  let running: TestServer;
  beforeAll(async () => {
    server = await listen('127.0.0.1', 0);
    const { url } = server;
    const reported: unknown[] = [];
    app = createApp({
      database: database(),
      site: { ...testSite, url, ...(hasHub && { hub: ownHub(url) }), ...site },
      deliveryAllow,
      rsl,
      adminToken,
      oidc: oidc(),
      limits,
      cacheBytes,
      documents,
      access,
      ...(exchanges && { exchanges }),
      ...(purge && { purge: purge() }),
      report(error) {
        reported.push(error);
        report(error);
      },
    });
    server.serve(app.listener);
    server.serveSockets(app.upgrade);
    running = { url, reported, readings: app.readings };
  }, 60_000);
  beforeDatabaseCloses(async () => {
    app.endStreams();
    await server.close();
    await app.close();
  });
  return () => running;
}
