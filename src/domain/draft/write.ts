import type { Database } from '../../database/database.ts';
import type { Command } from '../command/command.ts';
import { runCommand } from '../command/run-command.ts';
import { newId } from '../id.ts';
import { InputError } from '../input-error.ts';
import { mergedContent } from './conflict.ts';
import { contentOf, revisionFromRow } from './draft-codec.ts';
import { draftCommand } from './draft-command.ts';
import { readDraft } from './draft-reads.ts';
import { createDraft, saveRevision, updateDraft } from './draft-service.ts';
import type { CurrentDraft } from './draft.ts';
import { emptyContent, resolveContent, type ContentInput } from './resolve-content.ts';

/** The draft and the version of it that the editor has read. */
export interface Target {
  id: string;
  expectedVersion: number;
}

/** Starts a story with whatever of it is known. */
export function startDraft(
  database: Database,
  command: Command,
  input: ContentInput,
): Promise<CurrentDraft> {
  const work = async (change: Parameters<typeof createDraft>[0]) => {
    const content = { ...emptyContent, ...(await resolveContent(change, input)) };
    const { id } = await createDraft(change, content);
    const value = await readDraft(change.queries, id);
    return { subject: { type: 'draft' as const, id }, value, toRevision: 1 };
  };
  return runCommand(database, command, work, readDraft);
}

/** Saves the fields given; what others saved since `expectedVersion` in other fields is kept. */
export function saveDraft(
  database: Database,
  command: Command,
  target: Target,
  input: ContentInput,
  comment: string | null,
): Promise<CurrentDraft> {
  return draftCommand(
    database,
    command,
    { ...target, action: 'saveDraft' },
    async (change, draft) => {
      const given = await resolveContent(change, input);
      if (given.relatedIds?.includes(draft.id)) {
        throw new InputError('related', 'A story is pinned to itself: name others');
      }
      const content = await mergedContent(change.queries, draft, target.expectedVersion, given);
      return saveRevision(change, draft.id, content, comment);
    },
  );
}

/** Saves an earlier revision's words as the next one. */
export function restoreRevision(
  database: Database,
  command: Command,
  target: Target,
  number: number,
): Promise<CurrentDraft> {
  return draftCommand(
    database,
    command,
    { ...target, action: 'restoreRevision' },
    async (change, { id: draftId, revision }) => {
      const row = await change.queries.revision.findUnique({
        where: { draftId_number: { draftId, number } },
      });
      if (!row) {
        throw new InputError('revision', `There is no revision ${number}: give 1 to ${revision}`);
      }
      const content = contentOf(revisionFromRow(row));
      return saveRevision(change, draftId, content, `Restored revision ${number}`);
    },
  );
}

/** Gives a draft to somebody (`kind:id`, as `viewer.actor` names them), or with null to nobody. */
export function assignDraft(
  database: Database,
  command: Command,
  target: Target,
  assignedTo: string | null,
): Promise<CurrentDraft> {
  if (assignedTo !== null && !/^(token|oidc):\S+$/.test(assignedTo)) {
    const message = `"${assignedTo}" names nobody: give what viewer.actor says, as token:… or oidc:…`;
    throw new InputError('assignedTo', message);
  }
  return draftCommand(database, command, { ...target, action: 'assignDraft' }, (change, draft) =>
    updateDraft(change, draft.id, { assignedTo }),
  );
}

/** Asks for review. */
export function submitDraft(
  database: Database,
  command: Command,
  target: Target,
): Promise<CurrentDraft> {
  return draftCommand(database, command, { ...target, action: 'submitDraft' }, (change, draft) =>
    updateDraft(change, draft.id, { state: 'IN_REVIEW' }),
  );
}

/** Gives a draft back to its writers, and says why. */
export function sendBackDraft(
  database: Database,
  command: Command,
  target: Target,
  comment: string,
): Promise<CurrentDraft> {
  if (comment.trim() === '') {
    throw new InputError('comment', 'The comment is empty: say what is to be done');
  }
  return draftCommand(
    database,
    command,
    { ...target, action: 'sendBackDraft' },
    async (change, { id: draftId, revision }) => {
      const { queries, actor: author, now: at } = change;
      await queries.draftComment.create({
        data: { id: newId(), draftId, revision, text: comment, author, at },
      });
      return updateDraft(change, draftId, { state: 'WRITING', scheduledAt: null });
    },
  );
}
