import type { Change } from '../change.ts';
import { appendEvent } from '../event/append-event.ts';
import { InputError } from '../input-error.ts';
import { entityTag, listTag } from '../tag.ts';
import { findNamed } from './find-named.ts';
import { tablesOf, type Kind, type Named } from './named-kind.ts';
import { lockNames, mergeHistory } from './slug-history.ts';

/**
 * Makes one of two: `into` stays, with the articles, the address and all former addresses of `from`.
 * Revisions keep what they said; whoever reads `from` in one finds `into`.
 * @throws InputError
 */
export async function mergeNamed<Thing extends Named>(
  change: Change,
  its: Kind<Thing>,
  slugs: { from: string; into: string },
): Promise<Thing> {
  const { queries } = change;
  const { kind } = its;
  const { things } = tablesOf[kind];
  await lockNames(queries, kind);
  const from = await findNamed(queries, its, 'from', slugs.from);
  const into = await findNamed(queries, its, 'into', slugs.into);
  if (from.id === into.id) {
    throw new InputError('into', `This is the same ${kind}: name another to merge into`);
  }
  // Publications that name it end first, and later ones wait to find it merged.
  await queries.$queryRaw`SELECT id FROM ${things} WHERE id = ${from.id}::uuid FOR UPDATE`;
  await its.moveArticles(queries, from.id, into.id);
  await mergeHistory(change, kind, from, into);
  await queries.$executeRaw`DELETE FROM ${things} WHERE id = ${from.id}::uuid`;
  await tell(change, its, from, into);
  return into;
}

function tell<Thing extends Named>(
  change: Change,
  { kind }: Kind<Thing>,
  from: Thing,
  into: Thing,
): Promise<void> {
  return appendEvent(change, {
    kind: `${kind}.merged`,
    subject: { type: kind, id: from.id },
    data: { slug: from.slug, into: into.slug, name: into.name },
    tags: [
      ...[entityTag(kind, from.id), entityTag(kind, into.id)],
      ...[listTag(kind, from.id), listTag(kind, into.id), listTag(kind)],
    ],
  });
}
