import { existsSync } from 'node:fs';
import { RefusedDataError } from '../database/refused-data-error.ts';
import type { Store } from '../database/store.ts';
import { about, type Finding } from './finding.ts';

const found = about('database');

/** The embedded database, opened; no store where there is none yet, or a server has it. */
export async function openEmbedded(
  directory: string,
): Promise<{ store: Store | null; finding: Finding }> {
  if (!existsSync(directory)) {
    return { store: null, finding: found.ok(`Embedded; the first start makes ${directory}`) };
  }
  try {
    const { openPglite } = await import('../database/pglite.ts');
    const store = await openPglite(directory);
    return { store, finding: found.ok(`Embedded, in ${directory}`) };
  } catch (error) {
    return { store: null, finding: unopened(directory, error) };
  }
}

function unopened(directory: string, error: unknown): Finding {
  if (error instanceof RefusedDataError) {
    const [text = ''] = error.message.split(':');
    return found.warn(text, 'Stop it to have its data examined too, or ask its /health/ready');
  }
  const { message } = error as Error;
  return found.fail(
    `${directory} can't be opened: ${message}`,
    'Restore a backup of it, or set DATA_DIR to another folder',
  );
}
