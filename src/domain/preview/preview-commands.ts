import type { Database, Queries } from '../../database/database.ts';
import type { Change } from '../change.ts';
import type { Command } from '../command/command.ts';
import { runCommand } from '../command/run-command.ts';
import { readDrafts } from '../draft/draft-reads.ts';
import { InputError } from '../input-error.ts';
import { mayReadAllDrafts, mayReadDraft } from '../policy.ts';
import type { Viewer } from '../token/viewer.ts';
import { readPreview } from './preview-reads.ts';
import { addPreview, revokePreview, type PreviewInput } from './preview-service.ts';
import type { PreviewToken } from './preview-token.ts';

export interface IssuedPreview {
  preview: PreviewToken;
  /** Null when the preview was made before under the same key, and when it was not made for real. */
  secret: string | null;
}

/** Makes a preview of a draft that the viewer may read. @throws InputError */
export function issuePreview(
  database: Database,
  command: Command,
  input: Omit<PreviewInput, 'reach'>,
): Promise<IssuedPreview> {
  const { viewer, dryRun } = command;
  const work = async (change: Change) => {
    await requireDraft(change.queries, viewer, input.draftId);
    const reach = mayReadAllDrafts(viewer) ? 'all' : 'own';
    const { id, secret } = await addPreview(change, { ...input, reach });
    const preview = await readPreview(change.queries, id);
    const value = { preview, secret: dryRun ? null : secret };
    return { subject: { type: 'preview' as const, id }, value };
  };
  return runCommand<IssuedPreview>(database, command, work, async (queries, id) => ({
    preview: await readPreview(queries, id),
    secret: null,
  }));
}

/** Ends a preview of a draft that the viewer may read, whoever made it. @throws InputError */
export function endPreview(
  database: Database,
  command: Command,
  id: string,
): Promise<PreviewToken> {
  const work = async (change: Change) => {
    const { draftId } = await readPreview(change.queries, id);
    // Who may not read the draft is not told that it has previews.
    if (!(await mayRead(change.queries, command.viewer, draftId))) {
      throw new InputError('id', 'There is no such preview: give the id of one');
    }
    await revokePreview(change, id);
    const value = await readPreview(change.queries, id);
    return { subject: { type: 'preview' as const, id }, value };
  };
  return runCommand(database, command, work, readPreview);
}

async function requireDraft(queries: Queries, viewer: Viewer, draftId: string): Promise<void> {
  const [draft] = await readDrafts(queries, [draftId]);
  if (!draft || !mayReadDraft(viewer, draft)) {
    throw new InputError('draft', 'There is no such draft: give the id of one');
  }
  if (draft.state === 'KILLED') {
    throw new InputError('draft', 'This story has ended for good: there is nothing to preview');
  }
}

async function mayRead(queries: Queries, viewer: Viewer, draftId: string): Promise<boolean> {
  const [draft] = await readDrafts(queries, [draftId]);
  return draft != null && mayReadDraft(viewer, draft);
}
