import { setMaxListeners } from 'node:events';
import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Changes } from './cache/changes.ts';
import type { Provenance } from './cache/provenance.ts';
import { TaggedCache } from './cache/tagged-cache.ts';
import { watchedShelf } from './cache/watched-shelf.ts';
import { calmReport } from './calm-report.ts';
import { graphqlClient } from './client/client.ts';
import type { Database } from './database/database.ts';
import { faultOf } from './database/fault.ts';
import { databaseProblem } from './database/readiness.ts';
import { addressRules } from './delivery/outgoing/address-rules.ts';
import { documentModified, type DocumentVersion } from './domain/document/document-version.ts';
import { startDeliveries } from './deliveries.ts';
import type { PurgeSettings } from './delivery/purge/purge-channel.ts';
import { EventFollower } from './domain/event/event-follower.ts';
import { PublicReads } from './domain/event/public-reads.ts';
import { keysOfAnswer } from './domain/surrogate-keys.ts';
import { viewCounter } from './domain/view/view-counter.ts';
import { createExport } from './export/export.ts';
import { createFeeds } from './feeds/feeds.ts';
import type { FeedSite } from './feeds/site.ts';
import type { RslTerms } from './feeds/site/rsl-licence.ts';
import { createSiteDocuments, siteDocumentPath } from './feeds/site/site-documents.ts';
import { articleIdOf } from './graphql/article-id.ts';
import type { Limits } from './graphql/limits/limits.ts';
import { socketProtocol } from './graphql/live/socket-protocol.ts';
import { createGraphQL } from './graphql/server.ts';
import { cacheTagHeaders } from './http/caching.ts';
import { createDocuments } from './http/documents.ts';
import type { Edition } from './http/edition.ts';
import { answeringFirst } from './http/front.ts';
import { gate } from './http/gate.ts';
import { createGraphQLAnswers } from './http/graphql-answers.ts';
import { createPages } from './http/pages.ts';
import { createServer } from './http/server.ts';
import { createHub } from './hub.ts';
import { usualLimits } from './http/socket.ts';
import { createSockets, type UpgradeListener } from './http/sockets.ts';
import { socketAddress } from './http/view.ts';
import { bearerAuthentication } from './identity/bearer.ts';
import { oidcVerifier, type OidcSettings } from './identity/oidc.ts';
import { createOembed } from './reader/oembed.ts';
import { createReader } from './reader/reader.ts';
import { saidByPage } from './reader/said-by-page.ts';
import { newsroomDirectory } from './sample/newsroom-files.ts';
import { readingsOf } from './readings.ts';
import { Exchanges } from './telemetry/exchanges.ts';
import type { Reading } from './telemetry/reading.ts';
import { startViewFlush } from './view-flush.ts';

export interface AppOptions {
  database: Database;
  site: FeedSite;
  /** What machines may do with all that is public; null when nothing is said. */
  rsl: RslTerms | null;
  adminToken: string | null;
  /** Networks besides the internet that requests to others may go to, in CIDR notation. */
  deliveryAllow: readonly string[];
  /** Null while OpenID Connect is off. */
  oidc: OidcSettings | null;
  /** What one GraphQL operation may be at most; the usual where nothing else is said. */
  limits?: Partial<Limits>;
  /** Which documents GraphQL answers those who show no credential. */
  documents: 'any' | 'known';
  /** Bytes of memory that answers may take which are kept; 0 keeps none. */
  cacheBytes: number;
  /** Given every error that clients are not told about. */
  report(error: unknown): void;
  /** Who is told what to purge; absent for nobody. */
  purge?: PurgeSettings | null;
  /** What watches requests on their way; null for nobody. */
  exchanges?: Exchanges;
}

export interface App {
  /** Takes requests. */
  listener: RequestListener;
  /** Takes requests for a WebSocket. */
  upgrade: UpgradeListener;
  /** Says from now on that nothing new should be sent here. */
  unready(): void;
  /** Numbers of the running app, for whoever watches it. */
  readings: Reading[];
  /** Ends the answers that would go on for ever, so that the server can close. */
  endStreams(): void;
  /** Ends what goes on between requests. */
  close(): Promise<void>;
}

/** All of Masthead over an open database, as what a server of Node's calls with each request. */
export function createApp(options: AppOptions): App {
  const {
    database,
    site,
    rsl,
    adminToken,
    oidc,
    cacheBytes,
    exchanges = new Exchanges(),
  } = options;
  const toLog = calmReport(options.report);
  const report = (error: unknown) => {
    exchanges.failed(error);
    toLog(error);
  };
  database.onStatement((sql, milliseconds) => exchanges.stated(sql, milliseconds));
  const events = new EventFollower(database, report);
  const publicReads = new PublicReads(database, events, report);
  const publicQueries = () => publicReads.queries();
  const views = viewCounter();
  const stopViewFlush = startViewFlush(database, views, report);
  const verifyJwt = oidc && oidcVerifier(oidc, report);
  const authenticate = bearerAuthentication({ database, adminToken, verifyJwt, report });
  const afterMutation = () => events.settle();
  let isStopping = false;
  const problem = async () => (isStopping ? 'It is being stopped' : databaseProblem(database));
  const ending = new AbortController();
  // Each subscription and each socket has an ear on it.
  setMaxListeners(0, ending.signal);
  const graphql = createGraphQL({
    ...{ database, site, authenticate, views, afterMutation, report },
    ...{ events, publicQueries, stopping: ending.signal, limits: options.limits ?? {} },
    documents: options.documents,
    requestId: () => exchanges.id,
    onOperation: (operation) => exchanges.operated(operation),
  });
  const cache = new TaggedCache(changesIn(events), cacheBytes);
  const shelf = (name: string) =>
    watchedShelf(cache.shelf<Edition | Response>(name), (isHit) => exchanges.lookedUp(name, isHit));
  const shelves = {
    pages: shelf('page'),
    answers: shelf('answer'),
  };
  const cacheTags = cacheTagHeaders((tags) => keysOfAnswer(tags));
  const answers = createGraphQLAnswers({ graphql, shelf: shelves.answers, cacheTags });
  // The reader is a client like any other, but for the network.
  const url = `${site.url}/graphql`;
  const clientFor = (whole?: Provenance) =>
    graphqlClient({ url, fetch: (request) => answers(request, null, whole) });
  const reader = createReader({ site });
  const serving = {
    ...{ shelf: shelves.pages, cacheTags },
    modified: (version: DocumentVersion) => documentModified(database.prisma, version),
  };
  const rules = addressRules(options.deliveryAllow);
  const hub = createHub(database, site, rules, report);
  const delivery = startDeliveries({
    ...{ database, events, channels: hub.channels, rules, report },
    // What others are told is read anew, never from what is kept here.
    client: graphqlClient({ url, fetch: graphql }),
    purge: options.purge ?? null,
  });
  const feeds = createFeeds({ database, publicQueries, site, authenticate });
  const siteDocuments = createSiteDocuments({ database, publicQueries, site, rsl });
  const server = createServer({
    graphql: (request, visit) => answers(request, visit),
    feeds: createDocuments({ source: feeds, ...serving }),
    siteDocuments: {
      path: siteDocumentPath,
      handler: createDocuments({ source: siteDocuments, ...serving }),
    },
    reader: createPages({
      ...{ shelf: shelves.pages, cacheTags, said: saidByPage },
      reader: (request, provenance) => reader(request, clientFor(provenance)),
    }),
    oembed: createOembed({ client: clientFor(), site }),
    // Long, and asked for once: not to be kept.
    siteExport: createExport(graphqlClient({ url, fetch: (request) => graphql(request) })),
    hub: hub.take,
    health: { problem },
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
    listener: gate(
      answeringFirst(
        { ...shelves, answered: (asked, outcome) => exchanges.answered(asked, outcome) },
        getRequestListener((request, connection) =>
          exchanges.handle(request, () => server.fetch(request, connection)),
        ),
      ),
      site.url.startsWith('https:'),
    ),
    upgrade: createSockets({
      path: '/graphql',
      protocol: socketProtocol(graphql),
      clientAddress: (incoming) => socketAddress({ incoming }),
      stopping: ending.signal,
      ...{ limits: usualLimits, report },
    }),
    unready: () => void (isStopping = true),
    readings: readingsOf(database, events, cache),
    endStreams: () => ending.abort(),
    close: async () =>
      void (await Promise.all([
        delivery.close(),
        events.close(),
        publicReads.close(),
        stopViewFlush(),
      ])),
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
