import { LRUCache } from 'lru-cache';
import type { Changes } from './cache/changes.ts';
import { ChangeTable } from './cache/change-table.ts';
import { Doorkeeper } from './cache/doorkeeper.ts';
import type { KeptReads } from './cache/kept-reads.ts';
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
  /** What answers to the public are made of, when they are not there themselves. */
  reads: KeptReads;
}

/** The part of the memory that is for other codings than the one in which an answer is kept. */
const forCopies = 1 / 8;

/** And the part for what answers are made of. */
const forReads = 1 / 4;

/** @param bytes of memory that it may take; 0 keeps nothing */
export function keptAnswers(
  events: EventFollower,
  bytes: number,
  exchanges: Exchanges,
  report: (error: unknown) => void,
): KeptAnswers {
  const bodies = new Bodies(Math.floor(bytes * forCopies));
  const table = new ChangeTable(changesIn(events));
  const cache = new TaggedCache(table, Math.ceil(bytes * (1 - forCopies - forReads)), report);
  const reads = new TaggedCache(table, Math.floor(bytes * forReads), report);
  const door = new Doorkeeper();
  const admits = (key: string) => door.admits(key);
  const watched = <Value>(name: string, its: Shelf<Value>) =>
    watchedShelf(its, (isHit) => exchanges.lookedUp(name, isHit));
  const shelf = (name: string) =>
    // What is no edition is not kept.
    watched(
      name,
      cache.shelf<Edition | Response>(name, { pack: (made) => bodies.pack(made as Edition) }),
    );
  return {
    ...{ bodies, naming, bytes: () => cache.bytes + bodies.bytes + reads.bytes },
    shelves: { pages: shelf('page'), answers: shelf('answer') },
    reads: { shelf: watched('read', reads.shelf('read', { admits })), nameOf },
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
