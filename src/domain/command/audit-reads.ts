import type { Queries } from '../../database/database.ts';
import type { AuditEntry as AuditRow } from '../../database/generated/client.ts';
import { idsWithin, newestFirst } from '../newest-first.ts';
import { inOrderOf } from '../reads.ts';
import type { Window } from '../window.ts';
import type { Subject } from './command.ts';

/** That somebody did something. */
export interface AuditEntry {
  id: string;
  at: Date;
  /** As `kind:id`. */
  actor: string;
  /** What they were called then. */
  actorName: string;
  /** The mutation, as the API names it. */
  action: string;
  subject: Subject;
  fromRevision: number | null;
  toRevision: number | null;
  details: object;
}

/** What narrows the audit log; null for no limit. */
export interface AuditFilter {
  subjectId: string | null;
  actor: string | null;
  action: string | null;
}

/** The audit log, newest first. */
export async function listAudit(
  queries: Queries,
  filter: AuditFilter,
  window: Window<string>,
): Promise<AuditEntry[]> {
  const rows = await queries.auditEntry.findMany({
    where: { ...conditions(filter), id: idsWithin(window) },
    orderBy: newestFirst(window),
    take: window.limit,
  });
  return rows.map(fromRow);
}

export function countAudit(queries: Queries, filter: AuditFilter): Promise<number> {
  return queries.auditEntry.count({ where: conditions(filter) });
}

/** Entries in the order of the ids; null for each that is none. */
export async function readAudit(
  queries: Queries,
  ids: readonly string[],
): Promise<(AuditEntry | null)[]> {
  const rows = await queries.auditEntry.findMany({ where: { id: { in: [...ids] } } });
  return inOrderOf(ids, rows.map(fromRow), ({ id }) => id);
}

function conditions({ subjectId, actor, action }: AuditFilter) {
  return {
    ...(subjectId !== null && { subjectId }),
    ...(actor !== null && { actor }),
    ...(action !== null && { action }),
  };
}

/** Subject and details are only ever written by audit.ts. */
function fromRow({ subjectType, subjectId, details, ...row }: AuditRow): AuditEntry {
  const subject = { type: subjectType, id: subjectId } as Subject;
  return { ...row, subject, details: details as object };
}
