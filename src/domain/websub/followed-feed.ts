import type { Queries } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import type { Tag } from '../tag.ts';
import { remembered, type FeedLook, type KnownFeed } from './feed-look.ts';

/** A feed that somebody subscribes to, as it was at the last look. */
export interface FollowedFeed {
  path: string;
  known: KnownFeed;
}

/** Begins to remember a feed; one that is remembered is left as it is. */
export async function followFeed(queries: Queries, path: string, look: FeedLook): Promise<void> {
  await queries.websubFeed.createMany({ data: [{ path, ...columns(look) }], skipDuplicates: true });
}

export async function rememberFeed(queries: Queries, path: string, look: FeedLook): Promise<void> {
  await queries.websubFeed.update({ where: { path }, data: columns(look) });
}

/** Those that were read from anything of this. */
export async function feedsReadFrom(
  queries: Queries,
  tags: readonly Tag[],
): Promise<FollowedFeed[]> {
  return queries.$queryRaw<FollowedFeed[]>`
    SELECT path, known FROM websub_feeds WHERE tags && ${[...tags]}::text[] ORDER BY path`;
}

/** Forgets those that nobody subscribes to. */
export async function forgetFeeds(queries: Queries): Promise<void> {
  await queries.$executeRaw`
    DELETE FROM websub_feeds WHERE path IN (
      SELECT path FROM websub_feeds f
      WHERE NOT EXISTS (SELECT FROM websub_subscriptions s WHERE s.path = f.path)
      FOR UPDATE SKIP LOCKED)`;
}

function columns(look: FeedLook) {
  const known = remembered(look) as unknown as Prisma.InputJsonObject;
  return { tags: look.tags, known };
}
