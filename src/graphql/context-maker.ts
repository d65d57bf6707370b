import type { KeptReads } from '../cache/kept-reads.ts';
import type { Provenance } from '../cache/provenance.ts';
import type { Database, Queries } from '../database/database.ts';
import type { EventFollower } from '../domain/event/event-follower.ts';
import type { Preview } from '../domain/preview/open-preview.ts';
import { notingReads, silentReads, type Reads } from '../domain/reads.ts';
import { anonymous, type Viewer } from '../domain/token/viewer.ts';
import type { ViewCounter } from '../domain/view/view-counter.ts';
import type { Visit } from '../domain/view/visit.ts';
import { KeptBatches } from './kept-batches.ts';
import { refusingCredentials } from './authenticate.ts';
import type { Context, Site } from './context.ts';
import { EndingReads } from './limits/ending-reads.ts';
import { noRates, signIn, type Rates } from './limits/rates.ts';
import { createLoaders } from './loaders.ts';
import { previewOf } from './preview-header.ts';
import { previewLoaders } from './preview-loaders.ts';
import { nobody, type Watcher } from './watcher.ts';

export interface ContextOptions {
  database: Database;
  site: Site;
  /** Who sent the request. @throws CredentialError for a credential that is no good */
  authenticate(request: Request): Promise<Viewer>;
  /** Who answers reads of those without a token; the database itself by default. */
  publicQueries?: () => Queries;
  views: ViewCounter;
  /** Default: requests to others may go anywhere. */
  addressProblem?: Context['addressProblem'];
  /** What subscriptions follow. */
  events: EventFollower;
  /** Ends all subscriptions when the server stops. */
  stopping?: AbortSignal;
  /** How many changes may wait for a subscriber before it is too slow. */
  maxWaiting?: number;
  /** How often clients may ask; as often as they like by default. */
  rates?: Rates;
  /** Nobody by default. */
  watcher?: Watcher;
}

const usualWaiting = 1000;
export const never = new AbortController().signal;

/** What makes the context of a request, and at once that of one with no credential and no preview; a subscription makes another for each of its events. */
export function contextMaker(options: ContextOptions) {
  const { database, site, views, events, stopping = never, maxWaiting = usualWaiting } = options;
  const { publicQueries = () => database.prisma, rates = noRates } = options;
  const { addressProblem = () => null, watcher = nobody } = options;
  const authenticate = refusingCredentials(options.authenticate);
  const streams = { follower: events, stopping, maxWaiting };
  const contextFor = (
    { request, visit, provenance = null, kept }: Asked,
    { viewer, preview, now }: Asking,
    heard: Hearing = asItIs,
  ): Context => {
    // Editors see what they have just done, whichever node they asked.
    const isPublic = viewer.kind === 'anonymous' && !preview;
    const primary = heard(options.database.prisma);
    const database = { ...options.database, prisma: primary };
    const queries = isPublic ? heard(publicQueries()) : primary;
    const reads = new EndingReads(readsOf(preview, provenance, queries));
    const isKept = isPublic && kept?.shelf.isOn;
    const batches = isKept ? new KeptBatches({ kept, reads, provenance }) : null;
    const loaders = previewLoaders(createLoaders({ reads, kept: batches }), preview);
    const renew: Context['renew'] = (provenance) => contextOf({ request, visit, provenance });
    // prettier-ignore
    return {
      viewer, reads, loaders, preview, database, site, views, visit, provenance, streams, renew, now,
      addressProblem,
    };
  };
  const contextOf = async (asked: Asked): Promise<Context> => {
    const now = database.now();
    const { request, visit } = asked;
    const viewer = await signIn(rates, visit, request, () => authenticate(request));
    const preview = await previewOf(request, database.prisma, now);
    return contextFor(asked, { viewer, preview, now });
  };
  const publicContext = (asked: Asked): Context =>
    contextFor(
      asked,
      { viewer: anonymous, preview: null, now: database.now() },
      watcher.hearing(asked.request),
    );
  return { contextOf, publicContext };
}

type Hearing = ReturnType<Watcher['hearing']>;

const asItIs: Hearing = (queries) => queries;

interface Asked {
  request: Request;
  visit: Visit | null;
  /** Told of what the answer is made; null when nobody wants to know. */
  provenance?: Provenance | null | undefined;
  /** What the answer may be made of though it was read before; absent where all is to be read now. */
  kept?: KeptReads;
}

/** Who asks, what they may see besides, and when. */
interface Asking {
  viewer: Viewer;
  preview: Preview | null;
  now: Date;
}

/** What a preview shows depends on drafts, which leave no tags. */
function readsOf(preview: Preview | null, provenance: Provenance | null, queries: Queries): Reads {
  if (preview || !provenance) return silentReads(queries);
  return notingReads(queries, (tag) => provenance.tags.add(tag));
}
