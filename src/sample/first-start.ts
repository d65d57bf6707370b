import type { Database, Queries } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import type { Change } from '../domain/change.ts';
import { isInstalled } from '../domain/installation.ts';
import { createToken } from '../domain/token/token-service.ts';

const installLock = 0x696e73; // "ins"

/**
 * On the first start of a database, and in one transaction: loads the sample newsroom if asked to, and
 * makes an admin token unless the settings bring one.
 * @returns the token's secret, to be shown once; null when none was made
 */
export async function firstStart(
  database: Database,
  options: { sample: boolean; makeToken: boolean; now: Date },
): Promise<string | null> {
  const { sample, makeToken, now } = options;
  // Nearly always: Prisma has to be made ready for all else, which takes as long as the rest of the start.
  if (await isInstalled(database.prisma)) return null;
  const work = async (queries: Queries) => {
    if (!(await takeLock(queries))) return 'wait';
    if (await isInstalled(queries)) return null;
    const change = { queries, actor: 'system:install', now };
    if (sample) await loadSample(change);
    await queries.installation.create({ data: { installedAt: now, sample } });
    if (!makeToken) return null;
    return (await createToken(change, { name: 'First admin', role: 'ADMIN' })).secret;
  };
  for (;;) {
    const secret = await transaction(database, work, { timeout: 300_000 });
    if (secret !== 'wait') return secret;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** What no later start needs is not even imported then. */
async function loadSample(change: Change): Promise<void> {
  const { loadNewsroom } = await import('./load-newsroom.ts');
  const { readNewsroom } = await import('./newsroom-files.ts');
  await loadNewsroom(change, await readNewsroom());
}

/** False while another node has it: the statement that would wait for it may take longer than any is given. */
async function takeLock(queries: Queries): Promise<boolean> {
  const [row] = await queries.$queryRaw<{ taken: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(${installLock}::bigint) AS taken`;
  return row!.taken;
}
