import type { Database } from '../../database/database.ts';
import { killArticle } from '../article/kill.ts';
import { addNotice } from '../article/notices.ts';
import { checkPublishable, publishHeld } from '../article/publish.ts';
import type { NoticeKind } from '../article/article.ts';
import { withdrawArticle } from '../article/withdraw.ts';
import type { Change } from '../change.ts';
import type { Command } from '../command/command.ts';
import { InputError } from '../input-error.ts';
import { draftCommand } from './draft-command.ts';
import { updateDraft } from './draft-service.ts';
import type { CurrentDraft, Draft } from './draft.ts';
import type { Target } from './write.ts';

/** Makes the latest revision public; while an embargo holds, schedules it for the embargo's end. */
export function publish(
  database: Database,
  command: Command,
  target: Target,
  significantUpdate: boolean,
): Promise<CurrentDraft> {
  return draftCommand(
    database,
    command,
    { ...target, action: 'publish' },
    (change, draft, audit) => {
      const { embargoUntil } = draft;
      if (embargoUntil && embargoUntil > change.now) return scheduleAt(change, draft, embargoUntil);
      return publishHeld(change, draft, { significantUpdate }, [audit()]);
    },
  );
}

/** Makes the draft public at a time to come, once, whichever node is up then. */
export function schedule(
  database: Database,
  command: Command,
  target: Target,
  at: Date,
): Promise<CurrentDraft> {
  if (at <= command.now) {
    throw new InputError('at', `${at.toISOString()} is past: give a time to come, or publish now`);
  }
  return draftCommand(database, command, { ...target, action: 'schedule' }, (change, draft) =>
    scheduleAt(change, draft, at),
  );
}

async function scheduleAt(
  change: Change,
  { id, latest }: CurrentDraft,
  scheduledAt: Date,
): Promise<Draft> {
  await checkPublishable(change.queries, latest);
  return updateDraft(change, id, { state: 'SCHEDULED', scheduledAt });
}

/** Takes a draft off the schedule; it goes on being written. */
export function unschedule(
  database: Database,
  command: Command,
  target: Target,
): Promise<CurrentDraft> {
  return draftCommand(database, command, { ...target, action: 'unschedule' }, (change, { id }) =>
    updateDraft(change, id, { state: 'WRITING', scheduledAt: null }),
  );
}

/** Sets the time before which publishing has no public effect; null lifts it. */
export function embargo(
  database: Database,
  command: Command,
  target: Target,
  until: Date | null,
): Promise<CurrentDraft> {
  if (until && until <= command.now) {
    throw new InputError('until', `${until.toISOString()} is past: give a time to come, or null`);
  }
  return draftCommand(database, command, { ...target, action: 'embargo' }, (change, { id }) =>
    updateDraft(change, id, { embargoUntil: until }),
  );
}

/** Publishes the latest revision with a notice that tells readers what changed. */
export function correct(
  database: Database,
  command: Command,
  target: Target,
  notice: { kind: NoticeKind; text: string },
  significantUpdate: boolean,
): Promise<CurrentDraft> {
  if (notice.text.trim() === '') {
    throw new InputError('notice', 'The notice is empty: say what was wrong and what is right');
  }
  return draftCommand(
    database,
    command,
    { ...target, action: 'correct' },
    async (change, draft, audit) => {
      const { id, revision, embargoUntil } = draft;
      if (embargoUntil && embargoUntil > change.now) {
        throw new InputError('id', 'An embargo holds: lift it before you correct');
      }
      await addNotice(change, id, revision, { ...notice, at: change.now });
      const options = { significantUpdate, correction: true };
      return publishHeld(change, draft, options, [audit()]);
    },
  );
}

/** Takes the article down; it may return. The reason is public. */
export function withdraw(
  database: Database,
  command: Command,
  target: Target,
  reason: string | null,
): Promise<CurrentDraft> {
  return draftCommand(database, command, { ...target, action: 'withdraw' }, (change, { id }) =>
    withdrawArticle(change, id, reason),
  );
}

/** Ends the story for good; its addresses answer 410. The reason is public. */
export function kill(
  database: Database,
  command: Command,
  target: Target,
  reason: string | null,
): Promise<CurrentDraft> {
  return draftCommand(database, command, { ...target, action: 'kill' }, (change, draft) =>
    killArticle(change, draft, reason),
  );
}
