import type { DraftState } from '../../../src/domain/draft/draft.ts';

/** Who acts: two contributors, of whom the first began the story, an editor and an admin. */
export const actors = ['writer', 'colleague', 'editor', 'admin'] as const;
export type Actor = (typeof actors)[number];

export const actions = [
  'saveDraft',
  'submitDraft',
  'sendBackDraft',
  'publish',
  'schedule',
  'unschedule',
  'correct',
  'withdraw',
  'kill',
] as const;
export type Action = (typeof actions)[number];

/** One thing somebody does; `behind` is how many versions ago they looked. */
export interface Step {
  actor: Actor;
  action: Action;
  behind: number;
  /** For saves: which field, and what to write there. */
  field: 'headline' | 'standfirst';
  text: string;
}

export interface Words {
  headline: string;
  standfirst: string;
}

export type Outcome = 'done' | 'forbidden' | 'state' | 'conflict' | 'unknown';

/** A story as the rules in the documentation have it, told again without looking at the code. */
export class StoryModel {
  state: DraftState = 'WRITING';
  version = 1;
  /** Words by revision: the first is revision 1. */
  history: Words[];
  /** The revision at each version, from version 1. */
  revisionAt = [1];
  publicRevision: number | null = null;
  everPublic = false;
  notices = 0;

  constructor(words: Words) {
    this.history = [words];
  }

  get words(): Words {
    return this.history.at(-1)!;
  }

  /** What has to come of a step; changes the model when it is done. */
  take(step: Step): Outcome {
    if (step.actor === 'colleague') return 'unknown';
    if (!this.mayTake(step)) return 'forbidden';
    if (!this.isPossible(step.action)) return 'state';
    const seen = Math.max(1, this.version - step.behind);
    if (step.action === 'saveDraft') return this.save(step, seen);
    if (seen !== this.version) return 'conflict';
    this.apply(step.action);
    return 'done';
  }

  private mayTake({ actor, action }: Step): boolean {
    if (action === 'kill') return actor === 'admin';
    if (actor !== 'writer') return true;
    return ['saveDraft', 'submitDraft'].includes(action) && this.state === 'WRITING';
  }

  private isPossible(action: Action): boolean {
    const isPublic = this.publicRevision !== null;
    const { state } = this;
    if (state === 'KILLED') return false;
    if (action === 'submitDraft') return state === 'WRITING';
    if (action === 'sendBackDraft') return state === 'IN_REVIEW' || state === 'SCHEDULED';
    if (action === 'publish' || action === 'schedule') return state !== 'PUBLISHED';
    if (action === 'unschedule') return state === 'SCHEDULED';
    if (action === 'correct') return isPublic && state !== 'SCHEDULED' && state !== 'WITHDRAWN';
    if (action === 'withdraw') return isPublic;
    return true;
  }

  private save({ field, text }: Step, seen: number): Outcome {
    const base = this.history[this.revisionAt[seen - 1]! - 1]!;
    const theirs = this.words;
    const changesIt = base[field] !== text;
    const clash = changesIt && theirs[field] !== base[field] && theirs[field] !== text;
    if (clash) return 'conflict';
    this.history.push(changesIt ? { ...theirs, [field]: text } : theirs);
    if (this.state !== 'IN_REVIEW' && this.state !== 'SCHEDULED') this.state = 'WRITING';
    this.bump();
    return 'done';
  }

  private apply(action: Action): void {
    if (action === 'submitDraft') this.state = 'IN_REVIEW';
    if (action === 'sendBackDraft' || action === 'unschedule') this.state = 'WRITING';
    if (action === 'schedule') this.state = 'SCHEDULED';
    if (action === 'publish' || action === 'correct') this.show();
    if (action === 'correct') this.notices += 1;
    if (action === 'withdraw') this.hide('WITHDRAWN');
    // Killing what is public takes it down first: two changes.
    if (action === 'kill' && this.publicRevision !== null) this.bump();
    if (action === 'kill') this.hide('KILLED');
    this.bump();
  }

  private show(): void {
    this.state = 'PUBLISHED';
    this.publicRevision = this.history.length;
    this.everPublic = true;
  }

  private hide(state: DraftState): void {
    this.state = state;
    this.publicRevision = null;
  }

  private bump(): void {
    this.version += 1;
    this.revisionAt.push(this.history.length);
  }
}
