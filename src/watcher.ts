import { heardQueries } from './database/heard-queries.ts';
import type { Watcher } from './graphql/watcher.ts';
import type { Exchanges } from './telemetry/exchanges.ts';

/** What watches requests on their way, as GraphQL knows it. */
export function watcherOf(exchanges: Exchanges): Watcher {
  return {
    get id() {
      return exchanges.id;
    },
    adopt: (made, request) => exchanges.adopt(made, request),
    within: (request, work) => exchanges.within(request, work),
    hearing(request) {
      const heard = exchanges.hears(request);
      if (!heard) return (queries) => queries;
      return (queries) => heardQueries(queries, heard, (work) => exchanges.within(request, work));
    },
    operated: (operation, request) => exchanges.operated(operation, request),
  };
}
