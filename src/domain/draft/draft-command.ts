import type { Database, Queries } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import type { Change } from '../change.ts';
import type { Command } from '../command/command.ts';
import { appendingAudit } from '../command/audit.ts';
import { runCommand } from '../command/run-command.ts';
import { ForbiddenError } from '../forbidden-error.ts';
import { InputError } from '../input-error.ts';
import { mayDo, mayReadDraft } from '../policy.ts';
import type { Viewer } from '../token/viewer.ts';
import { requireVersion } from './conflict.ts';
import { lockDraft, lockToPublish, readDraft } from './draft-reads.ts';
import type { CurrentDraft, Draft } from './draft.ts';
import { checkPossible, type DraftAction } from './transitions.ts';

/** Which draft an action is on, and the version of it that the editor has read. */
export interface DraftTarget {
  action: DraftAction;
  id: string;
  expectedVersion: number;
}

const publishing: readonly DraftAction[] = ['publish', 'correct'];

/**
 * Does an action on a draft, once it is clear that the viewer may, that the draft's state allows it and
 * that nobody changed it since the viewer looked. Saving merges instead, so it is asked of `work`.
 * @throws InputError, ForbiddenError, StateError, ConflictError
 */
export function draftCommand(
  database: Database,
  command: Command,
  target: DraftTarget,
  work: Work,
): Promise<CurrentDraft> {
  const { action, id, expectedVersion } = target;
  const checked = async (change: Change) => {
    const lock = publishing.includes(action) ? lockToPublish : lockDraft;
    const draft = await lock(change.queries, id);
    checkAllowed(command.viewer, action, draft);
    checkPossible(action, draft);
    if (action !== 'saveDraft') await requireVersion(change.queries, draft, expectedVersion);
    const subject = { type: 'draft' as const, id };
    const { revision } = draft;
    const same = { subject, fromRevision: revision, toRevision: revision };
    const done = await work(change, draft, () => appendingAudit(change, command, same));
    const isAudited = 'draft' in done;
    const value = await withLatest(change.queries, draft, isAudited ? done.draft : done);
    return { subject, value, fromRevision: revision, toRevision: value.revision, isAudited };
  };
  return runCommand(database, command, checked, readDraft);
}

/**
 * Answers with the draft as it is then, or with what was made of it when `audit`, SQL of the entry for an
 * action that saves no words, was written along.
 */
type Work = (
  change: Change,
  draft: CurrentDraft,
  audit: () => Prisma.Sql,
) => Promise<Draft | { draft: Draft }>;

async function withLatest(
  queries: Queries,
  before: CurrentDraft,
  after: Draft,
): Promise<CurrentDraft> {
  if (after.revision !== before.revision) return readDraft(queries, after.id);
  return { ...after, latest: before.latest };
}

function checkAllowed(viewer: Viewer, action: DraftAction, draft: Draft): void {
  // Who may not read a draft is not told that there is one.
  if (!mayReadDraft(viewer, draft)) {
    throw new InputError('id', 'There is no such draft: give the id of one');
  }
  if (mayDo(viewer, action, draft)) return;
  const role = viewer.kind === 'anonymous' ? 'Nobody' : `The role ${viewer.role}`;
  const who = action === 'kill' ? 'an admin' : 'an editor';
  throw new ForbiddenError(
    `${role} may not do ${action} on a draft that is ${draft.state}: ask ${who}`,
  );
}
