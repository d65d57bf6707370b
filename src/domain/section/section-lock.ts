import { Prisma } from '../../database/generated/client.ts';
import type { Queries } from '../../database/database.ts';

const lock = 0x736563; // "sec"

/** One change of the section tree at a time, and none while a story is being published into it. */
export async function lockSectionTree(queries: Queries): Promise<void> {
  await queries.$executeRaw`SELECT pg_advisory_xact_lock(${lock}::bigint)`;
}

/** SQL by which the section tree stays as it is until the transaction ends; others may hold it too. */
export const holdingSectionTree = Prisma.sql`pg_advisory_xact_lock_shared(${Prisma.raw(String(lock))})`;
