import { Prisma, type CountedList } from '../../database/generated/client.ts';
import type { Months } from './months-within.ts';

/** SQL of how many entries a list has of some months. */
export function countedEntries(
  list: CountedList,
  ownerId: Prisma.Sql,
  { from, before }: Months,
): Prisma.Sql {
  const wanted = Prisma.join(
    [
      Prisma.sql`k.list = ${list}::"CountedList" AND k.owner_id = ${ownerId}`,
      ...(from ? [Prisma.sql`k.month >= month_of(${from}::timestamptz)`] : []),
      ...(before ? [Prisma.sql`k.month < month_of(${before}::timestamptz)`] : []),
    ],
    ' AND ',
  );
  return Prisma.sql`SELECT coalesce(sum(entries), 0) FROM (${counted(wanted)}) counted`;
}

/** SQL of `month` and `entries` of each month in which a list has any. */
export function entriesByMonth(list: CountedList, ownerId: Prisma.Sql): Prisma.Sql {
  const its = Prisma.sql`k.list = ${list}::"CountedList" AND k.owner_id = ${ownerId}`;
  return Prisma.sql`SELECT month, sum(entries)::int AS entries FROM (${counted(its)}) counted
    GROUP BY month HAVING sum(entries) > 0`;
}

/** SQL of what was added up, and of what changed since. */
function counted(wanted: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT month, entries FROM list_counts k WHERE ${wanted}
    UNION ALL SELECT month, change FROM list_count_changes k WHERE ${wanted}`;
}
