import { graphqlClient } from './client/client.ts';
import type { Database } from './database/database.ts';
import { databaseProblem } from './database/readiness.ts';
import type { ViewCounter } from './domain/view/view-counter.ts';
import { articleIdOf } from './graphql/article-id.ts';
import { authenticator } from './graphql/authenticate.ts';
import type { Site } from './graphql/context.ts';
import { createGraphQL } from './graphql/server.ts';
import { createServer, type Server } from './http/server.ts';
import { socketAddress } from './http/view.ts';
import { oidcVerifier, type OidcSettings } from './identity/oidc.ts';
import { createReader } from './reader/reader.ts';
import { newsroomDirectory } from './sample/newsroom-files.ts';

export interface AppOptions {
  database: Database;
  site: Site;
  adminToken: string | null;
  /** Null while OpenID Connect is off. */
  oidc: OidcSettings | null;
  views: ViewCounter;
  /** Given every error that clients are not told about. */
  report(error: unknown): void;
}

/** All of Masthead over an open database, as one function from request to response. */
export function createApp(options: AppOptions): Server {
  const { database, site, adminToken, oidc, views, report } = options;
  const verifyJwt = oidc && oidcVerifier(oidc, report);
  const authenticate = authenticator({ database, adminToken, verifyJwt, report });
  const graphql = createGraphQL({ database, site, authenticate, views, report });
  // The reader is a client like any other, but for the network.
  const client = graphqlClient({ url: `${site.url}/graphql`, fetch: graphql });
  return createServer({
    graphql,
    reader: createReader({ client, site }),
    health: { problem: () => databaseProblem(database) },
    recordView(id, visit) {
      const articleId = articleIdOf(id);
      if (articleId) views.record(articleId, visit, new Date());
      return articleId !== null;
    },
    clientAddress: socketAddress,
    sampleImages: new URL('images/', newsroomDirectory),
    report,
  });
}
