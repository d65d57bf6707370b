import type { Queries } from '../../database/database.ts';

const lock = 0x736563; // "sec"

/** One change of the section tree at a time, and none while a story is being published into it. */
export async function lockSectionTree(queries: Queries): Promise<void> {
  await queries.$executeRaw`SELECT pg_advisory_xact_lock(${lock}::bigint)`;
}

/** The section tree stays as it is until the transaction ends; others may hold it too. */
export async function holdSectionTree(queries: Queries): Promise<void> {
  await queries.$executeRaw`SELECT pg_advisory_xact_lock_shared(${lock}::bigint)`;
}
