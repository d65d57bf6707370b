import type { Database, Queries } from '../../database/database.ts';
import { transaction } from '../../database/transaction.ts';
import { publishDraft } from '../article/publish.ts';
import { appendAudit } from '../command/audit.ts';
import { newId } from '../id.ts';
import { InputError } from '../input-error.ts';
import { updateDraft } from './draft-service.ts';
import type { Draft } from './draft.ts';
import type { Member } from '../token/viewer.ts';

/** In whose name scheduled stories appear. */
const scheduler: Member = {
  kind: 'token',
  id: 'schedule',
  name: 'Schedule',
  role: 'EDITOR',
  expiresAt: null,
};

/**
 * Publishes all that is due, each story in a transaction of its own. Any number of nodes may do this
 * at once: a story that one has in hand is passed over by the others.
 * @returns how many were published
 */
export async function publishDue(database: Database, now: Date): Promise<number> {
  let published = 0;
  for (;;) {
    const outcome = await publishNext(database, now);
    if (outcome === 'none') return published;
    if (outcome === 'published') published += 1;
  }
}

type Outcome = 'none' | 'published' | 'refused';

async function publishNext(database: Database, now: Date): Promise<Outcome> {
  let draftId = null as string | null;
  try {
    return await transaction(database, async (queries) => {
      draftId = await takeDue(queries, now);
      if (draftId === null) return 'none';
      const change = { queries, actor: 'system:schedule', now };
      const { draft } = await publishDraft(change, draftId);
      await audit(change, draft, 'publish');
      return 'published';
    });
  } catch (error) {
    if (!(error instanceof InputError) || draftId === null) throw error;
    await refuse(database, draftId, now, error.message);
    return 'refused';
  }
}

/** One draft whose time has come, held; null when there is none that no other node holds. */
async function takeDue(queries: Queries, now: Date): Promise<string | null> {
  const [due] = await queries.$queryRaw<{ id: string }[]>`
    SELECT id FROM drafts
    WHERE state = 'SCHEDULED' AND scheduled_at <= ${now}::timestamptz
      AND (embargo_until IS NULL OR embargo_until <= ${now}::timestamptz)
    ORDER BY scheduled_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return due?.id ?? null;
}

/** What can't be published goes back to review, with the reason, rather than be tried for ever. */
async function refuse(
  database: Database,
  draftId: string,
  now: Date,
  reason: string,
): Promise<void> {
  await transaction(database, async (queries) => {
    const change = { queries, actor: 'system:schedule', now };
    const draft = await updateDraft(change, draftId, {
      state: 'IN_REVIEW',
      scheduledAt: null,
    });
    const comment = {
      text: `Could not be published as scheduled: ${reason}`,
      author: change.actor,
    };
    await queries.draftComment.create({
      data: { id: newId(), draftId, revision: draft.revision, ...comment, at: now },
    });
    await audit(change, draft, 'sendBackDraft');
  });
}

async function audit(
  change: Parameters<typeof appendAudit>[0],
  { id, revision }: Draft,
  action: string,
): Promise<void> {
  const command = { action, viewer: scheduler, request: { scheduled: true } };
  const revisions = { fromRevision: revision, toRevision: revision };
  await appendAudit(change, command, {
    ...revisions,
    subject: { type: 'draft', id },
    value: null,
  });
}
