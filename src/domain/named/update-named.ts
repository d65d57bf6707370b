import type { Change } from '../change.ts';
import { checkedFields, type Given } from '../checked-fields.ts';
import { appendEvent } from '../event/append-event.ts';
import { entityTag, listTag, missingTag } from '../tag.ts';
import { changesOf, checkVersion } from '../version.ts';
import { findNamed } from './find-named.ts';
import { checkNotInUse } from './free-name.ts';
import type { FieldsOf, Kind, Named, NamedKind } from './named-kind.ts';
import { changeSlug, lockNames } from './slug-history.ts';

/** What an editor has before them. */
export interface NamedTarget {
  slug: string;
  expectedVersion: number;
}

/**
 * Changes what was given of a thing. Under a slug that it had, it stays found.
 * @throws InputError, VersionError
 */
export async function updateNamed<Thing extends Named>(
  change: Change,
  its: Kind<Thing>,
  { slug, expectedVersion }: NamedTarget,
  given: Given<FieldsOf<Thing>>,
): Promise<Thing> {
  const { queries } = change;
  await lockNames(queries, its.kind);
  const before = await findNamed(queries, its, its.kind, slug);
  const changes = changesOf<FieldsOf<Thing>>(before, checkedFields(its.checks, given));
  const fields = Object.keys(changes);
  await checkVersion(queries, before, expectedVersion, fields);
  if (fields.length === 0) return before;
  if (changes.slug !== undefined) {
    await checkNotInUse(queries, its.kind, changes.slug);
    await changeSlug(change, its.kind, before, changes.slug);
  }
  const after = await its.update(queries, before.id, changes);
  await tell(change, its.kind, before, after, fields);
  return after;
}

function tell(
  change: Change,
  kind: NamedKind,
  before: Named,
  { id, slug, name, version }: Named,
  fields: string[],
): Promise<void> {
  const moved = slug !== before.slug;
  return appendEvent(change, {
    kind: `${kind}.${moved ? 'moved' : 'updated'}`,
    subject: { type: kind, id },
    data: { slug, name, version, fields: fields.join(' '), ...(moved && { from: before.slug }) },
    tags: [
      ...[entityTag(kind, id), listTag(kind, id), listTag(kind)],
      ...(moved ? [missingTag(kind, slug)] : []),
    ],
  });
}
