import type { Queries } from '../../database/database.ts';
import { InputError } from '../input-error.ts';
import { currentIds } from './current-ids.ts';
import type { Kind, Named } from './named-kind.ts';
import { findBySlugEver } from './slug-history.ts';

/**
 * The thing that an editor means by a slug. One that it had is no good: who reads an old page shouldn't
 * change what has the slug now.
 * @throws InputError that says what it is called now
 */
export async function findNamed<Thing extends Named>(
  queries: Queries,
  { kind, read }: Kind<Thing>,
  field: string,
  slug: string,
): Promise<Thing> {
  const id = (await findBySlugEver(queries, kind, [slug])).get(slug);
  const thing = id ? await read(queries, id) : null;
  if (thing?.slug === slug) return thing;
  const message = thing
    ? `"${slug}" has the slug "${thing.slug}" now: give that`
    : `There is no ${kind} "${slug}": give the slug of one, or create it`;
  throw new InputError(field, message);
}

/** What has this id, or what it was merged into since. */
export async function readNamed<Thing extends Named>(
  queries: Queries,
  { kind, read }: Kind<Thing>,
  id: string,
): Promise<Thing> {
  const current = await currentIds(queries, kind, [id]);
  const thing = await read(queries, current.get(id)!);
  if (!thing) throw new Error(`${kind} ${id} is not there any more`);
  return thing;
}
