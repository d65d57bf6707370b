import type { Prisma } from '../../database/generated/client.ts';
import type { Change } from '../change.ts';
import { newId } from '../id.ts';
import type { Command, Done } from './command.ts';

/** Longer texts of a request are in the revision that it made: the audit keeps their beginning. */
const maxText = 200;

/** Leaves who did what, when, from which revision to which. */
export async function appendAudit(
  { queries, actor, now }: Change,
  { action, viewer, request }: Pick<Command, 'action' | 'viewer' | 'request'>,
  { subject, fromRevision = null, toRevision = null }: Done<unknown>,
): Promise<void> {
  await queries.auditEntry.create({
    data: {
      ...{ id: newId(), at: now, actor, action, fromRevision, toRevision },
      actorName: viewer.kind === 'anonymous' ? actor : viewer.name,
      subjectType: subject.type,
      subjectId: subject.id,
      details: shortened(request),
    },
  });
}

function shortened(request: object): Prisma.InputJsonObject {
  const cut = (_key: string, value: unknown) =>
    typeof value === 'string' && value.length > maxText ? `${value.slice(0, maxText)}…` : value;
  return JSON.parse(JSON.stringify(request, cut)) as Prisma.InputJsonObject;
}
