import type { Hono } from 'hono';
import { graphqlClient } from './client/client.ts';
import type { Database } from './database/database.ts';
import { databaseProblem } from './database/readiness.ts';
import { authenticator } from './graphql/authenticate.ts';
import type { Site } from './graphql/context.ts';
import { createGraphQL } from './graphql/server.ts';
import { createServer } from './http/server.ts';
import { oidcVerifier, type OidcSettings } from './identity/oidc.ts';
import { createOembed } from './reader/oembed.ts';
import { createReader } from './reader/reader.ts';
import { newsroomDirectory } from './sample/newsroom-files.ts';

export interface AppOptions {
  database: Database;
  site: Site;
  adminToken: string | null;
  /** Null while OpenID Connect is off. */
  oidc: OidcSettings | null;
  /** Given every error that clients are not told about. */
  report(error: unknown): void;
}

/** All of Masthead over an open database, as one function from request to response. */
export function createApp(options: AppOptions): Hono {
  const { database, site, adminToken, oidc, report } = options;
  const verifyJwt = oidc && oidcVerifier(oidc, report);
  const authenticate = authenticator({ database, adminToken, verifyJwt, report });
  const graphql = createGraphQL({ database, site, authenticate, report });
  // The reader is a client like any other, but for the network.
  const client = graphqlClient({ url: `${site.url}/graphql`, fetch: graphql });
  return createServer({
    graphql,
    reader: createReader({ client, site }),
    oembed: createOembed({ client, site }),
    health: { problem: () => databaseProblem(database) },
    sampleImages: new URL('images/', newsroomDirectory),
    report,
  });
}
