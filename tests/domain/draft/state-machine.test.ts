import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Database } from '../../../src/database/database.ts';
import type { Command } from '../../../src/domain/command/command.ts';
import { ConflictError } from '../../../src/domain/draft/conflict.ts';
import {
  correct,
  kill,
  publish,
  schedule,
  unschedule,
  withdraw,
} from '../../../src/domain/draft/publication.ts';
import { StateError } from '../../../src/domain/draft/transitions.ts';
import {
  saveDraft,
  sendBackDraft,
  startDraft,
  submitDraft,
  type Target,
} from '../../../src/domain/draft/write.ts';
import type { CurrentDraft } from '../../../src/domain/draft/draft.ts';
import { ForbiddenError } from '../../../src/domain/forbidden-error.ts';
import { InputError } from '../../../src/domain/input-error.ts';
import type { Role } from '../../../src/domain/token/token.ts';
import type { Member } from '../../../src/domain/token/viewer.ts';
import { testDatabase } from '../../support/database.ts';
import {
  actions,
  actors,
  StoryModel,
  type Action,
  type Actor,
  type Outcome,
  type Step,
} from './story-model.ts';

const database = testDatabase('newsroom');

const roles: Record<Actor, Role> = {
  writer: 'CONTRIBUTOR',
  colleague: 'CONTRIBUTOR',
  editor: 'EDITOR',
  admin: 'ADMIN',
};

function viewer(actor: Actor): Member {
  return { kind: 'token', id: actor, name: actor, role: roles[actor], expiresAt: null };
}

function command(actor: Actor, action: string): Command {
  const options = { dryRun: false, idempotencyKey: null, request: {} };
  return { ...options, action, viewer: viewer(actor), now: new Date() };
}

type Run = (database: Database, command: Command, target: Target, step: Step) => Promise<unknown>;

const runs: Record<Action, Run> = {
  saveDraft: (db, cmd, target, { field, text }) =>
    saveDraft(db, cmd, target, { [field]: text }, null),
  submitDraft,
  sendBackDraft: (db, cmd, target) => sendBackDraft(db, cmd, target, 'Again, please'),
  publish: (db, cmd, target) => publish(db, cmd, target, true),
  schedule: (db, cmd, target) => schedule(db, cmd, target, new Date(cmd.now.getTime() + 3_600_000)),
  unschedule,
  correct: (db, cmd, target) =>
    correct(db, cmd, target, { kind: 'CORRECTION', text: 'It was wrong' }, false),
  withdraw: (db, cmd, target) => withdraw(db, cmd, target, null),
  kill: (db, cmd, target) => kill(db, cmd, target, null),
};

async function take(id: string, model: StoryModel, step: Step): Promise<Outcome> {
  const expectedVersion = Math.max(1, model.version - step.behind);
  try {
    await runs[step.action](
      database(),
      command(step.actor, step.action),
      { id, expectedVersion },
      step,
    );
    return 'done';
  } catch (error) {
    if (error instanceof ForbiddenError) return 'forbidden';
    if (error instanceof StateError) return 'state';
    if (error instanceof ConflictError) return 'conflict';
    if (error instanceof InputError && error.field === 'id') return 'unknown';
    throw error;
  }
}

/** What the database holds of a story, in the model's words. */
async function seen(id: string) {
  const { prisma } = database();
  const draft = await prisma.draft.findUniqueOrThrow({ where: { id } });
  const revisions = await prisma.revision.findMany({
    where: { draftId: id },
    orderBy: { number: 'asc' },
    select: { headline: true, standfirst: true },
  });
  const article = await prisma.article.findUnique({ where: { id } });
  const gone = await prisma.tombstone.findUnique({ where: { articleId: id } });
  const { state, version, publishedRevision } = draft;
  return {
    ...{ state, version, history: revisions, publicRevision: publishedRevision },
    public: article && { headline: article.headline, standfirst: article.standfirst },
    notices: article && (article.notices as unknown[]).length,
    gone: gone !== null,
  };
}

function expected(model: StoryModel) {
  const { state, version, history, publicRevision, everPublic, notices } = model;
  const isPublic = publicRevision !== null;
  return {
    ...{ state, version, history, publicRevision },
    public: isPublic ? history[publicRevision - 1] : null,
    notices: isPublic ? notices : null,
    gone: everPublic && !isPublic,
  };
}

const step: fc.Arbitrary<Step> = fc.record({
  // Colleagues are always refused: a few of them are enough.
  actor: fc.constantFrom(...actors, 'writer', 'editor', 'editor', 'admin'),
  action: fc.constantFrom(...actions, 'saveDraft', 'saveDraft', 'publish'),
  behind: fc.constantFrom(0, 0, 0, 0, 1, 2),
  field: fc.constantFrom('headline', 'standfirst'),
  text: fc.constantFrom('one', 'two', 'three', 'four'),
});

/** All of them where the machine has time; fewer for somebody who waits. */
const numRuns = process.env['THOROUGH'] ? 1000 : 100;

it('the public sees exactly what the rules say, and nothing acknowledged is lost', async () => {
  const sequence = fc.array(step, { minLength: 1, maxLength: 12 });
  const holds = async (steps: Step[]) => {
    const words = { headline: 'zero', standfirst: 'zero' };
    const start = { ...words, section: 'politics', markdown: 'Words.' };
    const draft: CurrentDraft = await startDraft(
      database(),
      command('writer', 'createDraft'),
      start,
    );
    const model = new StoryModel(words);
    for (const each of steps) {
      const outcome = await take(draft.id, model, each);
      expect([each, outcome]).toEqual([each, model.take(each)]);
    }
    expect(await seen(draft.id)).toEqual(expected(model));
  };
  await fc.assert(fc.asyncProperty(sequence, holds), { numRuns });
}, 1_200_000);
