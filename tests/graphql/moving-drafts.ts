import type { Database } from '../../src/database/database.ts';
import type { Command } from '../../src/domain/command/command.ts';
import { readDraft } from '../../src/domain/draft/draft-reads.ts';
import {
  embargo,
  publish,
  schedule,
  unschedule,
  withdraw,
} from '../../src/domain/draft/publication.ts';
import { publishDue } from '../../src/domain/draft/publish-due.ts';
import {
  saveDraft,
  sendBackDraft,
  startDraft,
  submitDraft,
  type Target,
} from '../../src/domain/draft/write.ts';
import type { Member } from '../../src/domain/token/viewer.ts';
import { hour } from '../support/newsroom.ts';
import { hiddenIds } from './secret-newsroom.ts';

const editor: Member = { kind: 'token', id: 'e', name: 'E', role: 'EDITOR', expiresAt: null };
const never = hour(1_000_000);
const day = 86_400_000;

/**
 * What a newsroom does all day. Each turn ends as it began, so that it can be taken again and again.
 * @param rewritten id of an article
 */
export function movingDrafts(database: Database, rewritten: string) {
  /** Words that were public and are not now. */
  const gone = new Set<string>();
  let time = Date.now();
  let stories = 0;

  async function act(
    id: string,
    work: (database: Database, command: Command, target: Target) => Promise<unknown>,
  ): Promise<void> {
    const { version: expectedVersion } = await readDraft(database.prisma, id);
    await work(database, command(), { id, expectedVersion });
  }
  const save = (id: string, content: object) =>
    act(id, (...its) => saveDraft(...its, content, 'zzcommentmovingzz'));

  async function writeInSecret(id = hiddenIds.writing): Promise<void> {
    await save(id, secret('again'));
    await act(id, submitDraft);
    await act(id, (...its) => schedule(...its, never));
    await act(id, unschedule);
    await act(id, submitDraft);
    await act(id, (...its) => sendBackDraft(...its, 'zzsentbackzz'));
  }

  /** An embargo holds whatever is due and whoever publishes. */
  async function holdBack(id = hiddenIds.embargoed): Promise<void> {
    await act(id, (...its) => embargo(...its, never));
    await act(id, (...its) => publish(...its, true));
    await act(id, (...its) => schedule(...its, new Date(Date.now() + day)));
    await save(id, secret('held'));
    await act(id, unschedule);
  }

  /** Clean words are public while secret ones are saved. */
  async function rewrite(id = rewritten): Promise<void> {
    await save(id, secret('between'));
    await save(id, secret('betweenagain'));
    await save(id, clean);
    await act(id, (...its) => publish(...its, true));
    await act(id, (...its) => withdraw(...its, null));
    await save(id, secret('whilewithdrawn'));
    await save(id, clean);
    await act(id, (...its) => publish(...its, false));
  }

  /** A story that comes, by hand or by its schedule, and goes. */
  async function comeAndGo(): Promise<void> {
    const [word, slug] = [`yy${++stories}yy`, `comes-and-goes-${stories}`];
    const content = { ...clean, slug, headline: word, related: [hiddenIds.writing] };
    const { id } = await startDraft(database, command(), content);
    if (stories % 2) await act(id, (...its) => publish(...its, true));
    else await due(id);
    await act(id, (...its) => withdraw(...its, null));
    gone.add(word);
  }

  async function due(id: string): Promise<void> {
    await act(id, (...its) => schedule(...its, new Date(Date.now() + day / 2)));
    time += day;
    await publishDue(database, new Date(time));
  }

  return { gone, turns: [() => writeInSecret(), () => holdBack(), () => rewrite(), comeAndGo] };
}

function command(): Command {
  const options = { dryRun: false, idempotencyKey: null, request: { said: 'zzrequestzz' } };
  return { ...options, action: 'moving', viewer: editor, now: new Date() };
}

const clean = {
  headline: 'Clean words',
  standfirst: null,
  markdown: 'Nothing but clean words.',
  section: 'world/europe',
  byline: [{ author: 'ann-lee', role: null }],
  topics: [{ slug: 'rail' }],
  related: [hiddenIds.pinned],
};

function secret(when: string) {
  return {
    ...clean,
    headline: `zzheadline${when}zz`,
    standfirst: `zzstandfirst${when}zz`,
    markdown: `Secret: zzbody${when}zz`,
    byline: [{ author: 'ann-lee', role: `zzrole${when}zz` }],
  };
}
