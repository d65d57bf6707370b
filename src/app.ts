import { setMaxListeners } from 'node:events';
import type { Http2Bindings, HttpBindings } from '@hono/node-server';
import { calmReport } from './calm-report.ts';
import { graphqlClient } from './client/client.ts';
import type { Database } from './database/database.ts';
import { faultOf } from './database/fault.ts';
import { databaseProblem } from './database/readiness.ts';
import { documentModified, type DocumentVersion } from './domain/document/document-version.ts';
import { EventFollower } from './domain/event/event-follower.ts';
import { viewCounter } from './domain/view/view-counter.ts';
import { createFeeds } from './feeds/feeds.ts';
import type { FeedSite } from './feeds/site.ts';
import type { RslTerms } from './feeds/site/rsl-licence.ts';
import { createSiteDocuments, siteDocumentPath } from './feeds/site/site-documents.ts';
import { articleIdOf } from './graphql/article-id.ts';
import type { Limits } from './graphql/limits/limits.ts';
import { socketProtocol } from './graphql/live/socket-protocol.ts';
import { createGraphQL } from './graphql/server.ts';
import type { Changes } from './http/document-cache.ts';
import { createDocuments } from './http/documents.ts';
import { createServer } from './http/server.ts';
import { usualLimits } from './http/socket.ts';
import { createSockets, type UpgradeListener } from './http/sockets.ts';
import { socketAddress } from './http/view.ts';
import { bearerAuthentication } from './identity/bearer.ts';
import { oidcVerifier, type OidcSettings } from './identity/oidc.ts';
import { createOembed } from './reader/oembed.ts';
import { createReader } from './reader/reader.ts';
import { newsroomDirectory } from './sample/newsroom-files.ts';
import { Exchanges } from './telemetry/exchanges.ts';
import { startViewFlush } from './view-flush.ts';

export interface AppOptions {
  database: Database;
  site: FeedSite;
  /** What machines may do with all that is public; null when nothing is said. */
  rsl: RslTerms | null;
  adminToken: string | null;
  /** Null while OpenID Connect is off. */
  oidc: OidcSettings | null;
  /** What one GraphQL operation may be at most; the usual where nothing else is said. */
  limits?: Partial<Limits>;
  /** Given every error that clients are not told about. */
  report(error: unknown): void;
  /** What watches requests on their way; null for nobody. */
  exchanges?: Exchanges;
}

export interface App {
  fetch(request: Request, connection: HttpBindings | Http2Bindings): Response | Promise<Response>;
  /** Takes requests for a WebSocket. */
  upgrade: UpgradeListener;
  /** Ends the answers that would go on for ever, so that the server can close. */
  endStreams(): void;
  /** Ends what goes on between requests. */
  close(): Promise<void>;
}

/** All of Masthead over an open database, as one function from request to response. */
export function createApp(options: AppOptions): App {
  const { database, site, rsl, adminToken, oidc, exchanges = new Exchanges() } = options;
  const toLog = calmReport(options.report);
  const report = (error: unknown) => {
    exchanges.failed(error);
    toLog(error);
  };
  database.onStatement((sql, milliseconds) => exchanges.stated(sql, milliseconds));
  const events = new EventFollower(database, report);
  const views = viewCounter();
  const stopViewFlush = startViewFlush(database, views, report);
  const verifyJwt = oidc && oidcVerifier(oidc, report);
  const authenticate = bearerAuthentication({ database, adminToken, verifyJwt, report });
  const afterMutation = () => events.settle();
  const ending = new AbortController();
  // Each subscription and each socket has an ear on it.
  setMaxListeners(0, ending.signal);
  const graphql = createGraphQL({
    ...{ database, site, authenticate, views, afterMutation, report },
    ...{ events, stopping: ending.signal, limits: options.limits ?? {} },
    requestId: () => exchanges.id,
    onOperation: (operation) => exchanges.operated(operation),
  });
  // The reader is a client like any other, but for the network.
  const client = graphqlClient({ url: `${site.url}/graphql`, fetch: graphql });
  const serving = {
    changes: changesIn(events),
    modified: (version: DocumentVersion) => documentModified(database.prisma, version),
  };
  const feeds = createFeeds({ database, site, authenticate });
  const siteDocuments = createSiteDocuments({ database, site, rsl });
  const server = createServer({
    graphql,
    feeds: createDocuments({ source: feeds, ...serving }),
    siteDocuments: {
      path: siteDocumentPath,
      handler: createDocuments({ source: siteDocuments, ...serving }),
    },
    reader: createReader({ client, site }),
    oembed: createOembed({ client, site }),
    health: { problem: () => databaseProblem(database) },
    recordView(id, visit) {
      const articleId = articleIdOf(id);
      if (articleId) views.record(articleId, visit, new Date());
      return articleId !== null;
    },
    clientAddress: socketAddress,
    isPassing: (error) => faultOf(error) !== null,
    sampleImages: new URL('images/', newsroomDirectory),
    onRoute: (pattern) => exchanges.routed(pattern),
    report,
  });
  return {
    upgrade: createSockets({
      path: '/graphql',
      protocol: socketProtocol(graphql),
      clientAddress: (incoming) => socketAddress({ incoming }),
      stopping: ending.signal,
      ...{ limits: usualLimits, report },
    }),
    fetch: (request, connection) =>
      exchanges.handle(request, () => server.fetch(request, connection)),
    endStreams: () => ending.abort(),
    close: async () => void (await Promise.all([events.close(), stopViewFlush()])),
  };
}

function changesIn(events: EventFollower): Changes {
  return {
    get hears() {
      return events.hears;
    },
    subscribe: (changed) =>
      void events.subscribe((batch) => changed(batch.flatMap(({ tags }) => tags))),
  };
}
