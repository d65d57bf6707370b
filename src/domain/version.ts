import { isDeepStrictEqual } from 'node:util';
import type { Queries } from '../database/database.ts';
import { InputError } from './input-error.ts';

/** Somebody else changed the same fields meanwhile; nothing was done. */
export class VersionError extends Error {
  override readonly name = 'VersionError';
  /** What both changed, as the API names it. */
  readonly fields: string[];
  /** The version now, to be sent after looking. */
  readonly version: number;

  constructor(fields: string[], version: number) {
    super(`Somebody else changed ${fields.join(', ')} meanwhile; nothing was done`);
    this.fields = fields;
    this.version = version;
  }
}

/** The fields given that are not what they were before; what is undefined was not given. */
export function changesOf<Fields extends object>(
  before: Fields,
  given: { [Field in keyof Fields]?: Fields[Field] | undefined },
): Partial<Fields> {
  const fields = Object.entries(given).filter(
    ([field, value]) =>
      value !== undefined && !isDeepStrictEqual(value, before[field as keyof Fields]),
  );
  return Object.fromEntries(fields) as Partial<Fields>;
}

/**
 * Whether a change of these fields may be made by somebody who has seen `expected`: what others changed
 * since in other fields is kept. The event log knows, since every event that makes a version says
 * which (`data.version`) and what it changed (`data.fields`).
 * @throws InputError for a version that never was, VersionError when others changed the same fields
 */
export async function checkVersion(
  queries: Queries,
  { id, version }: { id: string; version: number },
  expected: number,
  fields: readonly string[],
): Promise<void> {
  if (expected < 1 || expected > version) {
    const message = `There were versions 1 to ${version}: give the one you have read, not ${expected}`;
    throw new InputError('expectedVersion', message);
  }
  if (expected === version) return;
  const theirs = await changedSince(queries, id, expected);
  const both = fields.filter((field) => theirs.has(field));
  if (both.length > 0) throw new VersionError(both, version);
}

async function changedSince(
  queries: Queries,
  subjectId: string,
  version: number,
): Promise<Set<string>> {
  const events = await queries.event.findMany({
    where: { subjectId, data: { path: ['version'], gt: version } },
    select: { data: true },
  });
  return new Set(events.flatMap(({ data }) => (data as unknown as Versioned).fields.split(' ')));
}

/** What an event says of the version that it made. */
export interface Versioned {
  version: number;
  /** Parted by spaces. */
  fields: string;
}
