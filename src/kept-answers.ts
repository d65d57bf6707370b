import type { Changes } from './cache/changes.ts';
import { TaggedCache, type Shelf } from './cache/tagged-cache.ts';
import { watchedShelf } from './cache/watched-shelf.ts';
import type { EventFollower } from './domain/event/event-follower.ts';
import type { Edition } from './http/edition.ts';
import type { Exchanges } from './telemetry/exchanges.ts';

/** What is kept ready in memory, until an event of the log touches what it was made of. */
export interface KeptAnswers {
  cache: TaggedCache;
  shelves: Record<'pages' | 'answers', Shelf<Edition | Response>>;
}

/** @param bytes of memory that it may take; 0 keeps nothing */
export function keptAnswers(
  events: EventFollower,
  bytes: number,
  exchanges: Exchanges,
): KeptAnswers {
  const cache = new TaggedCache(changesIn(events), bytes);
  const shelf = (name: string) =>
    watchedShelf(cache.shelf<Edition | Response>(name), (isHit) => exchanges.lookedUp(name, isHit));
  return { cache, shelves: { pages: shelf('page'), answers: shelf('answer') } };
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
