import { setMaxListeners } from 'node:events';
import type { RequestListener } from 'node:http';
import { usualAccess, type Access } from './access-settings.ts';
import { calmReport } from './calm-report.ts';
import { graphqlClient } from './client/client.ts';
import type { Database } from './database/database.ts';
import { faultOf } from './database/fault.ts';
import { databaseProblem } from './database/readiness.ts';
import { addressProblem } from './delivery/outgoing/address-problem.ts';
import { addressRules } from './delivery/outgoing/address-rules.ts';
import { startDeliveries } from './deliveries.ts';
import type { PurgeSettings } from './delivery/purge/purge-channel.ts';
import { EventFollower } from './domain/event/event-follower.ts';
import { PublicReads } from './domain/event/public-reads.ts';
import { viewCounter } from './domain/view/view-counter.ts';
import type { FeedSite } from './feeds/site.ts';
import type { RslTerms } from './feeds/site/rsl-licence.ts';
import { articleIdOf } from './graphql/article-id.ts';
import type { Limits } from './graphql/limits/limits.ts';
import { createGraphQL } from './graphql/server.ts';
import { clientAddress } from './http/client-address.ts';
import { createRates } from './http/rates.ts';
import { createServer } from './http/server.ts';
import { unknownProxies } from './http/unknown-proxies.ts';
import { createHub } from './hub.ts';
import type { UpgradeListener } from './http/sockets.ts';
import { listeners } from './listeners.ts';
import { bearerAuthentication } from './identity/bearer.ts';
import { oidcVerifier, type OidcSettings } from './identity/oidc.ts';
import { keptAnswers } from './kept-answers.ts';
import { newsroomDirectory } from './sample/newsroom-directory.ts';
import { readingsOf } from './readings.ts';
import { Exchanges } from './telemetry/exchanges.ts';
import type { Reading } from './telemetry/reading.ts';
import { siteParts } from './site-parts.ts';
import { startViewFlush } from './view-flush.ts';
import { watcherOf } from './watcher.ts';

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
  /** Who may ask, and how much; the usual where nothing else is said. */
  access?: Partial<Access>;
  /** Given every error that clients are not told about. */
  report(error: unknown): void;
  /** Told what whoever runs it should set right. */
  warn?(text: string): void;
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
  const access = { ...usualAccess, ...options.access };
  const rates = createRates(access.ratePerMinute);
  const proxies = unknownProxies((text) => options.warn?.(text));
  const addressOf = clientAddress(access.trustedProxies, proxies);
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
  const rules = addressRules(options.deliveryAllow);
  const graphql = createGraphQL({
    ...{ database, site, authenticate, views, afterMutation, report },
    ...{ events, publicQueries, stopping: ending.signal, limits: options.limits ?? {} },
    ...{ documents: options.documents, rates },
    ...{ graphiql: access.graphiql, introspection: access.introspection },
    addressProblem: (url) => addressProblem(url, rules),
    watcher: watcherOf(exchanges),
  });
  const kept = keptAnswers(events, cacheBytes, exchanges, report);
  const hub = createHub(database, site, rules, report);
  const delivery = startDeliveries({
    ...{ database, events, channels: hub.channels, rules, report },
    // What others are told is read anew, never from what is kept here.
    client: graphqlClient({ url: `${site.url}/graphql`, fetch: graphql }),
    purge: options.purge ?? null,
  });
  const server = createServer({
    ...siteParts({ database, site, rsl, graphql, publicQueries, authenticate }, kept),
    hub: hub.take,
    health: { problem },
    recordView(id, visit) {
      const articleId = articleIdOf(id);
      if (articleId) views.record(articleId, visit, database.now());
      return articleId !== null;
    },
    ...{ clientAddress: addressOf, rates, maxBody: access.maxBody },
    isPassing: (error) => faultOf(error) !== null,
    sampleImages: new URL('images/', newsroomDirectory),
    onRoute: (pattern, request) => exchanges.routed(pattern, request),
    report: (error, request) => exchanges.during(request, () => report(error)),
  });
  return {
    ...listeners({
      ...{ server, graphql, kept, exchanges, access, rates, report },
      ...{ clientAddress: addressOf, siteUrl: site.url, stopping: ending.signal },
    }),
    unready: () => void (isStopping = true),
    readings: readingsOf(database, events, publicReads, () => kept.bytes()),
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
