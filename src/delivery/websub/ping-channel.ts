import type { Database, Queries } from '../../database/database.ts';
import { addFollower, followersOfKind, removeFollower } from '../../domain/delivery/followers.ts';
import { newId } from '../../domain/id.ts';
import type { Tag } from '../../domain/tag.ts';
import type { Channel } from '../channel.ts';

const kind = 'hub-ping';

/**
 * Has a hub elsewhere pinged from now on, if it wasn't before, and no other; null for none. What was while
 * it wasn't is nothing to it.
 */
export async function keepPingFollower({ prisma }: Database, hubUrl: string | null): Promise<void> {
  const name = `${kind}:${hubUrl}`;
  const all = await followersOfKind(prisma, kind);
  for (const other of all) if (other !== name) await removeFollower(prisma, other);
  if (hubUrl !== null && !all.includes(name)) await addFollower(prisma, name);
}

/** The addresses of the feeds that what was touched may have changed. */
export type FeedsTouched = (queries: Queries, touched: readonly Tag[]) => Promise<string[]>;

/**
 * Tells a hub elsewhere which feeds have changed, as hubs ask for it (WebSub, section 6): `hub.mode=publish`
 * with all of them as `hub.url`.
 */
export function pingChannel(hubUrl: string, feedsTouched: FeedsTouched): Channel {
  return {
    kind,
    async plan(queries, _follower, events) {
      const touched = new Set(events.flatMap(({ tags }) => tags));
      const urls = await feedsTouched(queries, [...touched]);
      if (urls.length === 0) return [];
      return [{ id: newId(), eventId: null, data: { urls }, lanes: ['ping'] }];
    },
    request({ data }) {
      const { urls } = data as { urls: string[] };
      const form = [['hub.mode', 'publish'], ...urls.map((url) => ['hub.url', url])];
      return Promise.resolve({
        ...{ method: 'POST', url: hubUrl, body: String(new URLSearchParams(form)) },
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    },
  };
}
