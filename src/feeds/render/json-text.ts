import { printable } from '../../domain/body/printable.ts';

/**
 * JSON whose texts hold what XML could hold too: so every format says the same, and no reader
 * meets half of a surrogate pair or a NUL. What is undefined is left out.
 */
export function jsonText(document: Record<string, unknown>): string {
  const text = JSON.stringify(document, (_key, value: unknown) =>
    typeof value === 'string' ? printable(value) : value,
  );
  return `${text}\n`;
}
