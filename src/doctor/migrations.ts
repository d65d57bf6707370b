import { checkHistory } from '../database/history.ts';
import { migrationNames } from '../database/migrations.ts';
import { RefusedDataError } from '../database/refused-data-error.ts';
import type { Adapter } from '../database/store.ts';
import { about, type Finding } from './finding.ts';

const found = about('migrations');

/** Whether the data is this version's. */
export async function migrations(adapter: Adapter): Promise<Finding> {
  const known = await migrationNames();
  try {
    const applied = await checkHistory(adapter, known);
    return missing(
      known.filter((name) => !applied.includes(name)),
      known.length,
    );
  } catch (error) {
    if (!(error instanceof RefusedDataError)) throw error;
    return found.fail(error.message, 'No node starts on it as it is');
  }
}

function missing(names: readonly string[], all: number): Finding {
  if (names.length === 0) return found.ok(`All ${all} are applied`);
  const text = `${names.length} of ${all} are not applied, from ${names[0]} on`;
  return found.warn(text, 'The next start applies them: have a backup from before');
}
