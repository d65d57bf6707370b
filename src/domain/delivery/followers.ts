import { Prisma } from '../../database/generated/client.ts';
import type { Queries } from '../../database/database.ts';
import { jsonRows, jsonValue } from '../json-rows.ts';
import { lastSequence } from '../event/event-log.ts';

/** Of the log's followers that are told by requests. */
export interface FollowerPosition {
  /** `kind:…`, for ever. */
  name: string;
  kind: string;
  sequence: bigint;
}

/** Has somebody told of all that comes from now on; one who is there already is left as it is. */
export async function addFollower(queries: Queries, name: string): Promise<void> {
  const sequence = await lastSequence(queries);
  await queries.follower.createMany({
    data: [{ name, kind: kindOf(name), sequence }],
    skipDuplicates: true,
  });
}

/** Whether there is one of this name. */
export function isFollower(queries: Queries, name: string): Promise<boolean> {
  return jsonValue(
    queries,
    Prisma.sql`SELECT to_json(EXISTS (SELECT FROM followers WHERE name = ${name}))`,
  );
}

/** Names of those that there are. */
export async function followersOfKind(queries: Queries, kind: string): Promise<string[]> {
  const rows = await jsonRows<{ name: string }>(
    queries,
    Prisma.sql`SELECT name FROM followers WHERE kind = ${kind} ORDER BY name`,
  );
  return rows.map(({ name }) => name);
}

/** Ends it, with all that waits for it and the record of what was sent. */
export async function removeFollower(queries: Queries, name: string): Promise<void> {
  await queries.follower.deleteMany({ where: { name } });
}

/** While a follower isn't active nothing is sent to it; it is told of what it missed when it is again. */
export async function setFollowerActive(
  queries: Queries,
  name: string,
  active: boolean,
): Promise<void> {
  await queries.follower.updateMany({ where: { name }, data: { active } });
}

/** Whether there is one that the log is ahead of: nearly always there is none, and nothing to be held. */
export function isAnyBehind(
  queries: Queries,
  kinds: readonly string[],
  except: readonly string[],
): Promise<boolean> {
  return jsonValue(
    queries,
    Prisma.sql`SELECT to_json(EXISTS (SELECT FROM followers
      WHERE active AND kind = ANY(${[...kinds]}) AND name <> ALL(${[...except]})
        AND sequence < (SELECT max(sequence) FROM events)))`,
  );
}

/**
 * One that the log is ahead of, held until the transaction ends; null when there is none that nobody else
 * holds.
 */
export async function holdFollowerBehind(
  queries: Queries,
  kinds: readonly string[],
  except: readonly string[],
): Promise<FollowerPosition | null> {
  const [behind] = await queries.$queryRaw<FollowerPosition[]>`
    SELECT name, kind, sequence FROM followers
    WHERE active AND kind = ANY(${[...kinds]}) AND name <> ALL(${[...except]})
      AND sequence < (SELECT max(sequence) FROM events)
    ORDER BY sequence, name LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return behind ?? null;
}

/** Holds a follower until the transaction ends; whoever adds to its queue has to. False when there is none. */
export async function holdFollower(queries: Queries, name: string): Promise<boolean> {
  const held = await queries.$queryRaw<unknown[]>`
    SELECT name FROM followers WHERE name = ${name} FOR UPDATE`;
  return held.length > 0;
}

/** The same of several. @returns those that there are */
export async function holdFollowers(queries: Queries, names: readonly string[]): Promise<string[]> {
  const held = await queries.$queryRaw<{ name: string }[]>`
    SELECT name FROM followers WHERE name = ANY(${[...names]}) ORDER BY name FOR UPDATE`;
  return held.map(({ name }) => name);
}

export async function advanceFollower(
  queries: Queries,
  name: string,
  sequence: bigint,
): Promise<void> {
  await queries.follower.update({ where: { name }, data: { sequence } });
}

function kindOf(name: string): string {
  return name.split(':')[0]!;
}
