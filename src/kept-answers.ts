import { LRUCache } from 'lru-cache';
import type { Changes } from './cache/changes.ts';
import type { Shelf } from './cache/shelf.ts';
import { TaggedCache } from './cache/tagged-cache.ts';
import { watchedShelf } from './cache/watched-shelf.ts';
import type { EventFollower } from './domain/event/event-follower.ts';
import { keysOfAnswer, longestKeys, nameOf } from './domain/surrogate-keys.ts';
import { Bodies } from './http/bodies.ts';
import { cacheTagHeaders, type Naming } from './http/caching.ts';
import type { Edition } from './http/edition.ts';
import type { HeaderList } from './http/header-list.ts';
import type { Publishing } from './http/reply.ts';
import type { Exchanges } from './telemetry/exchanges.ts';

/** What is kept ready in memory, until an event of the log touches what it was made of. */
export interface KeptAnswers extends Publishing {
  /** Bytes that all of it takes. */
  bytes(): number;
  shelves: Record<'pages' | 'answers', Shelf<Edition | Response>>;
}

/** The part of the memory that is for other codings than the one in which an answer is kept. */
const forCopies = 1 / 8;

/** @param bytes of memory that it may take; 0 keeps nothing */
export function keptAnswers(
  events: EventFollower,
  bytes: number,
  exchanges: Exchanges,
  report: (error: unknown) => void,
): KeptAnswers {
  const bodies = new Bodies(Math.floor(bytes * forCopies));
  const cache = new TaggedCache(changesIn(events), Math.ceil(bytes * (1 - forCopies)), report);
  const shelf = (name: string) =>
    watchedShelf(
      // What is no edition is not kept.
      cache.shelf<Edition | Response>(name, (made) => bodies.pack(made as Edition)),
      (isHit) => exchanges.lookedUp(name, isHit),
    );
  return {
    ...{ bodies, naming, bytes: () => cache.bytes + bodies.bytes },
    shelves: { pages: shelf('page'), answers: shelf('answer') },
  };
}

const naming: Naming = {
  nameOf,
  keyHeaders(names) {
    const headers = known.get(names) ?? cacheTagHeaders(keysOf(names));
    known.set(names, headers);
    return headers;
  },
};

/** To find the keys takes longer than anything else about an answer that lies ready. */
const known = new LRUCache<string, HeaderList>({ max: 500 });

function keysOf(names: string): string {
  return names.length <= longestKeys ? names : keysOfAnswer(names.split(',')).join(',');
}

function changesIn(events: EventFollower): Changes {
  return {
    get hears() {
      return events.hears;
    },
    subscribe: (changed) =>
      void events.subscribe((batch) => changed(batch.flatMap(({ tags }) => tags.map(nameOf)))),
  };
}
