import type { Queries } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import type { Tag } from '../tag.ts';
import { remembered, rememberedAfter, type FeedLook, type KnownFeed } from './feed-look.ts';

/** A feed that somebody subscribes to, as it was at the last look. */
export interface FollowedFeed {
  path: string;
  known: KnownFeed;
}

/** Begins to remember a feed; one that is remembered is left as it is. */
export async function followFeed(queries: Queries, path: string, look: FeedLook): Promise<void> {
  await queries.websubFeed.createMany({ data: [{ path, ...columns(look) }], skipDuplicates: true });
}

/** What there was to tell of it after events with these tags. */
export async function rememberFeed(
  queries: Queries,
  { path, known }: FollowedFeed,
  look: FeedLook,
  touched: ReadonlySet<Tag>,
): Promise<void> {
  const data = columns(look, rememberedAfter(known, look, touched));
  await queries.websubFeed.update({ where: { path }, data });
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

function columns(look: FeedLook, known = remembered(look)) {
  return { tags: look.tags, known: known as unknown as Prisma.InputJsonObject };
}
