import type { Database } from '../database/database.ts';
import type { StreamOptions } from '../domain/event/event-stream.ts';
import type { Provenance } from '../cache/provenance.ts';
import type { Preview } from '../domain/preview/open-preview.ts';
import type { Viewer } from '../domain/token/viewer.ts';
import type { ViewCounter } from '../domain/view/view-counter.ts';
import type { Visit } from '../domain/view/visit.ts';
import type { EndingReads } from './limits/ending-reads.ts';
import type { Loaders } from './loaders.ts';

/** The site that article links point to. */
export interface Site {
  /** Without a slash at its end. */
  url: string;
  name: string;
}

/** What every resolver is given; one for each request. */
export interface Context {
  viewer: Viewer;
  reads: EndingReads;
  loaders: Loaders;
  /** What the request's preview header opens; null without one. */
  preview: Preview | null;
  database: Database;
  site: Site;
  views: ViewCounter;
  /** Why requests to others may not go to an address, as far as its text tells; null when they may. */
  addressProblem(url: string): string | null;
  /** Null for requests that come from this process, not from the network. */
  visit: Visit | null;
  /** Told of what the answer is made; null when nobody wants to know. */
  provenance: Provenance | null;
  /** How subscriptions follow the event log. */
  streams: Pick<StreamOptions, 'follower' | 'stopping' | 'maxWaiting'>;
  /**
   * The context of the same request at a later time: who sent it is asked again, nothing read is kept.
   * @param provenance told of what is read from then on; nobody is by default
   */
  renew(provenance?: Provenance | null): Promise<Context>;
  /** The same moment for the whole request, so that its relative times agree. */
  now: Date;
}
