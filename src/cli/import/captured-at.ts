import * as z from 'zod';
import { UsageError } from '../command.ts';

const zones = { offset: true, local: true };
const iso = z.union([
  z.iso.date(),
  z.iso.datetime(zones),
  z.iso.datetime({ ...zones, precision: -1 }), // to the minute
]);

/**
 * The moment that an ISO 8601 date or time names; without a zone it is this machine's, and a date is
 * the beginning of that day.
 * @throws UsageError
 */
export function capturedAtOf(text: string): Date {
  if (!iso.safeParse(text).success) {
    throw new UsageError(
      `--captured-at "${text}" is no ISO 8601 time: give one like 2026-03-01 or 2026-03-01T09:30:00Z`,
    );
  }
  // JavaScript would take a date alone as UTC's.
  return new Date(text.includes('T') ? text : `${text}T00:00`);
}
