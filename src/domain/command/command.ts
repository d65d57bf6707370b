import type { Viewer } from '../token/viewer.ts';

/** A change that somebody asks for. */
export interface Command {
  /** The mutation, as the API names it. */
  action: string;
  viewer: Viewer;
  now: Date;
  /** Check everything and answer with what would be, but change nothing. */
  dryRun: boolean;
  /** Chosen by the client: the same mutation again under the same key is answered, not done. */
  idempotencyKey: string | null;
  /** What was asked for; goes into the audit, so no secrets. */
  request: object;
}

export type SubjectType =
  'draft' | 'author' | 'section' | 'topic' | 'token' | 'preview' | 'image' | 'webhook';

/** What a change was done to. */
export interface Subject {
  type: SubjectType;
  id: string;
}

/** What a change did. */
export interface Done<Value> {
  subject: Subject;
  value: Value;
  /** Of a draft, before and after; absent where there are none. */
  fromRevision?: number | null;
  toRevision?: number | null;
  /** Whether its audit entry has been written along with it. */
  isAudited?: boolean;
}
