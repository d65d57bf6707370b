import type { Draft, DraftState } from './draft.ts';

/** What can be done to a draft, as the mutations name it. */
export type DraftAction =
  | 'saveDraft'
  | 'restoreRevision'
  | 'assignDraft'
  | 'submitDraft'
  | 'sendBackDraft'
  | 'publish'
  | 'schedule'
  | 'unschedule'
  | 'embargo'
  | 'correct'
  | 'withdraw'
  | 'kill';

interface Rule {
  from: readonly DraftState[];
  /** Only while the public can read the article. */
  public?: true;
}

const alive: readonly DraftState[] = [
  'WRITING',
  'IN_REVIEW',
  'SCHEDULED',
  'PUBLISHED',
  'WITHDRAWN',
];
const unpublished: readonly DraftState[] = ['WRITING', 'IN_REVIEW', 'SCHEDULED', 'WITHDRAWN'];

/** From where each action is possible. */
const rules: Record<DraftAction, Rule> = {
  saveDraft: { from: alive },
  restoreRevision: { from: alive },
  assignDraft: { from: alive },
  submitDraft: { from: ['WRITING'] },
  sendBackDraft: { from: ['IN_REVIEW', 'SCHEDULED'] },
  publish: { from: unpublished },
  schedule: { from: unpublished },
  unschedule: { from: ['SCHEDULED'] },
  embargo: { from: unpublished },
  correct: { from: ['WRITING', 'IN_REVIEW', 'PUBLISHED'], public: true },
  withdraw: { from: alive, public: true },
  kill: { from: alive },
};

/** An action that is not possible now; says from which states it is. */
export class StateError extends Error {
  override readonly name = 'StateError';
  readonly action: DraftAction;
  readonly state: DraftState;
  readonly allowedFrom: readonly DraftState[];

  constructor(action: DraftAction, draft: Draft) {
    const { from, public: mustBePublic } = rules[action];
    const is = `${draft.state}${draft.publishedRevision === null ? ', not public' : ', public'}`;
    const need = `${from.join(', ')}${mustBePublic ? ', and public' : ''}`;
    super(`${action} is not possible: the draft is ${is}, and must be ${need}`);
    this.action = action;
    this.state = draft.state;
    this.allowedFrom = from;
  }
}

export function isPossible(action: DraftAction, draft: Draft): boolean {
  const { from, public: mustBePublic } = rules[action];
  return from.includes(draft.state) && (!mustBePublic || draft.publishedRevision !== null);
}

/** @throws StateError */
export function checkPossible(action: DraftAction, draft: Draft): void {
  if (!isPossible(action, draft)) throw new StateError(action, draft);
}
