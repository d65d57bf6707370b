import type { Database, Queries } from '../../src/database/database.ts';
import { isKept } from '../../src/database/statement-name.ts';
import type { PrismaClient } from '../../src/database/generated/client.ts';
import { straightReadsOf } from '../../src/database/straight-reads.ts';
import type { PlanNode } from './plan.ts';

/** A statement as it was sent, with its values. */
export interface Sent {
  sql: string;
  values: readonly unknown[];
}

/** Gathers what some work asks of the database. */
export function statementsWithValues(
  database: () => Database,
  isWanted: (sql: string) => boolean,
): (work: () => Promise<unknown>) => Promise<Sent[]> {
  let sent: Sent[] | undefined;
  return async (work) => {
    if (!sent) {
      const prisma = database().prisma as PrismaClient<'query'>;
      prisma.$on('query', ({ query, params }) =>
        sent!.push({ sql: query, values: JSON.parse(params) as unknown[] }),
      );
      straightReadsOf(prisma)?.onStatement((sql, _, values) => sent!.push({ sql, values }));
    }
    sent = [];
    await work();
    return sent.filter(({ sql }) => /^\s*(SELECT|WITH)\b/i.test(sql) && isWanted(sql));
  };
}

/** As often is a statement planned for its values before PostgreSQL thinks of a plan for any. */
const times = 6;

/**
 * How a statement is executed at first, and, if connections keep it by name, how it is in the end: by
 * whichever plan PostgreSQL has chosen by then.
 */
export async function plansOf(database: Database, sent: Sent): Promise<PlanNode[]> {
  const given = sent.values.length > 0 ? `(${sent.values.map(literal).join(', ')})` : '';
  return database.prisma.$transaction(
    async (queries) => {
      await queries.$executeRawUnsafe('SET LOCAL max_parallel_workers_per_gather = 0');
      await queries.$executeRawUnsafe(`PREPARE explained AS ${sent.sql}`);
      const plans: PlanNode[] = [];
      const count = isKept(sent.sql) ? times : 1;
      for (let n = 0; n < count; n++) plans.push(await planOf(queries, `explained${given}`));
      await queries.$executeRawUnsafe('DEALLOCATE explained');
      return [...new Set([plans[0]!, plans.at(-1)!])];
    },
    { timeout: 60_000 },
  );
}

async function planOf(queries: Queries, execution: string): Promise<PlanNode> {
  const [row] = await queries.$queryRawUnsafe<{ 'QUERY PLAN': { Plan: PlanNode }[] }[]>(
    `EXPLAIN (ANALYZE, FORMAT JSON) EXECUTE ${execution}`,
  );
  return row!['QUERY PLAN'][0]!.Plan;
}

/** Of a type that PostgreSQL takes from where it stands. */
function literal(value: unknown): string {
  if (value === null) return 'NULL';
  if (value instanceof Date) return `'${value.toISOString()}'`;
  const text = Array.isArray(value) ? arrayText(value) : asText(value);
  return `'${text.replaceAll("'", "''")}'`;
}

function arrayText(values: unknown[]): string {
  const each = values.map((value) => (value === null ? 'NULL' : JSON.stringify(asText(value))));
  return `{${each.join()}}`;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
