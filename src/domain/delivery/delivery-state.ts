import type { Queries } from '../../database/database.ts';

/** How many deliveries there are of each state that is not the end. */
export async function countUnsettled(queries: Queries): Promise<Record<string, number>> {
  const rows = await queries.delivery.groupBy({
    by: ['state'],
    where: { state: { not: 'DELIVERED' } },
    _count: true,
  });
  return { WAITING: 0, ...Object.fromEntries(rows.map(({ state, _count }) => [state, _count])) };
}

/** Deliveries that nobody has tried for so long after they were due. */
export function countLeft(queries: Queries, dueBefore: Date): Promise<number> {
  return queries.delivery.count({
    where: { state: 'WAITING', dueAt: { lt: dueBefore }, follower: { active: true } },
  });
}

/** The last event that every follower has been told of; null when there are no followers. */
export async function furthestBehind(queries: Queries): Promise<bigint | null> {
  const { _min } = await queries.follower.aggregate({
    _min: { sequence: true },
    where: { active: true },
  });
  return _min.sequence;
}
