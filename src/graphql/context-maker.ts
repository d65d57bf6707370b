import type { Provenance } from '../cache/provenance.ts';
import type { Database, Queries } from '../database/database.ts';
import type { EventFollower } from '../domain/event/event-follower.ts';
import type { Preview } from '../domain/preview/open-preview.ts';
import { notingReads, silentReads, type Reads } from '../domain/reads.ts';
import type { Viewer } from '../domain/token/viewer.ts';
import type { ViewCounter } from '../domain/view/view-counter.ts';
import type { Visit } from '../domain/view/visit.ts';
import { refusingCredentials } from './authenticate.ts';
import type { Context, Site } from './context.ts';
import { endingReads } from './limits/ending-reads.ts';
import { createLoaders } from './loaders.ts';
import { previewOf } from './preview-header.ts';
import { previewLoaders } from './preview-loaders.ts';

export interface ContextOptions {
  database: Database;
  site: Site;
  /** Who sent the request. @throws CredentialError for a credential that is no good */
  authenticate(request: Request): Promise<Viewer>;
  /** Who answers reads of those without a token; the database itself by default. */
  publicQueries?: () => Queries;
  views: ViewCounter;
  /** What subscriptions follow. */
  events: EventFollower;
  /** Ends all subscriptions when the server stops. */
  stopping?: AbortSignal;
  /** How many changes may wait for a subscriber before it is too slow. */
  maxWaiting?: number;
}

const usualWaiting = 1000;
export const never = new AbortController().signal;

/** What makes the context of a request; a subscription makes another for each of its events. */
export function contextMaker(options: ContextOptions) {
  const { database, site, views, events, stopping = never, maxWaiting = usualWaiting } = options;
  const { publicQueries = () => database.prisma } = options;
  const authenticate = refusingCredentials(options.authenticate);
  return async function contextOf(
    request: Request,
    visit: Visit | null,
    provenance: Provenance | null = null,
  ): Promise<Context> {
    const now = new Date();
    const viewer = await authenticate(request);
    const preview = await previewOf(request, database.prisma, now);
    // Editors see what they have just done, whichever node they asked.
    const isPublic = viewer.kind === 'anonymous' && !preview;
    const queries = isPublic ? publicQueries() : database.prisma;
    const reads = endingReads(readsOf(preview, provenance, queries));
    return {
      ...{ viewer, reads, preview, database, site, views, visit, provenance, now },
      loaders: previewLoaders(createLoaders(reads), preview),
      streams: { follower: events, stopping, maxWaiting },
      renew: () => contextOf(request, visit),
    };
  };
}

/** What a preview shows depends on drafts, which leave no tags. */
function readsOf(preview: Preview | null, provenance: Provenance | null, queries: Queries): Reads {
  if (preview || !provenance) return silentReads(queries);
  return notingReads(queries, (tag) => provenance.tags.add(tag));
}
