import type { Prisma } from '../../database/generated/client.ts';
import { insertRows } from '../../database/insert-rows.ts';
import type { Change } from '../change.ts';
import { newId } from '../id.ts';
import type { Command, Done } from './command.ts';

/** Longer texts of a request are in the revision that it made: the audit keeps their beginning. */
const maxText = 200;

/** Leaves who did what, when, from which revision to which. */
export async function appendAudit(
  change: Change,
  command: Pick<Command, 'action' | 'viewer' | 'request'>,
  done: Done<unknown>,
): Promise<void> {
  await change.queries.$executeRaw(appendingAudit(change, command, done));
}

/** SQL that does. */
export function appendingAudit(
  { actor, now }: Change,
  { action, viewer, request }: Pick<Command, 'action' | 'viewer' | 'request'>,
  { subject, fromRevision = null, toRevision = null }: Omit<Done<unknown>, 'value'>,
): Prisma.Sql {
  const entry = {
    ...{ id: newId(), at: now, actor, action, fromRevision, toRevision },
    actorName: viewer.kind === 'anonymous' ? actor : viewer.name,
    subjectType: subject.type,
    subjectId: subject.id,
    details: shortened(request),
  };
  return insertRows('audit_entries', columns, [entry]);
}

const columns = [
  ...(['id', 'at', 'actor', 'actorName', 'action', 'subjectType', 'subjectId'] as const),
  ...(['fromRevision', 'toRevision', 'details'] as const),
];

function shortened(request: object): Prisma.InputJsonObject {
  const cut = (_key: string, value: unknown) =>
    typeof value === 'string' && value.length > maxText ? `${value.slice(0, maxText)}…` : value;
  return JSON.parse(JSON.stringify(request, cut)) as Prisma.InputJsonObject;
}
