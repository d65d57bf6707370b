import type { Change } from '../change.ts';
import { checkedFields } from '../checked-fields.ts';
import { appendEvent } from '../event/append-event.ts';
import { listTag, missingTag } from '../tag.ts';
import { checkNeverUsed } from './free-name.ts';
import type { FieldsOf, Kind, Named } from './named-kind.ts';
import { lockNames } from './slug-history.ts';

/** @throws InputError, also for a slug that another has or had */
export async function createNamed<Thing extends Named>(
  change: Change,
  its: Kind<Thing>,
  input: FieldsOf<Thing>,
): Promise<Thing> {
  const { queries, now } = change;
  const { kind } = its;
  const fields = checkedFields(its.checks, input);
  await lockNames(queries, kind);
  await checkNeverUsed(queries, kind, input.slug);
  const thing = await its.create(queries, fields, now);
  await appendEvent(change, {
    kind: `${kind}.created`,
    subject: { type: kind, id: thing.id },
    data: { slug: thing.slug, name: thing.name },
    tags: [listTag(kind), missingTag(kind, thing.slug)],
  });
  return thing;
}
