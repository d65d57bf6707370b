import type { Queries } from '../../database/database.ts';
import { InputError } from '../input-error.ts';
import { contentOf } from './draft-codec.ts';
import { latestRevision, revisionAtVersion } from './draft-reads.ts';
import type { Draft, DraftContent, Revision } from './draft.ts';
import { changedFields, mergeChange, type ContentField } from './merge.ts';

/** Somebody else changed the same meanwhile; nothing was done. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
  /** What you had before you. */
  readonly base: Revision;
  /** What is there now. */
  readonly theirs: Revision;
  /** What you would have saved; null for an action that saves no words. */
  readonly yours: DraftContent | null;
  readonly fields: ContentField[];
  /** The draft's version now, to be sent after looking. */
  readonly version: number;

  constructor(found: Omit<ConflictError, keyof Error>) {
    super('Somebody else changed this draft meanwhile; nothing was done');
    this.base = found.base;
    this.theirs = found.theirs;
    this.yours = found.yours;
    this.fields = found.fields;
    this.version = found.version;
  }
}

/**
 * The content to save: the change itself, or merged with what others saved since `expectedVersion`.
 * @throws ConflictError when both changed the same field differently
 */
export async function mergedContent(
  queries: Queries,
  draft: Draft,
  expectedVersion: number,
  change: Partial<DraftContent>,
): Promise<DraftContent> {
  checkVersion(draft, expectedVersion);
  const theirs = await latestRevision(queries, draft.id);
  const base = await revisionAtVersion(queries, draft.id, expectedVersion);
  const { merged, conflicts } = mergeChange(contentOf(base), contentOf(theirs), change);
  if (merged) return merged;
  const yours = { ...contentOf(base), ...change };
  throw new ConflictError({ base, theirs, yours, fields: conflicts, version: draft.version });
}

/**
 * For actions on the draft as the editor sees it: what they have seen has to be what is there.
 * @throws ConflictError when the draft has changed since `expectedVersion`, in words or in state
 */
export async function requireVersion(
  queries: Queries,
  draft: Draft,
  expectedVersion: number,
): Promise<void> {
  checkVersion(draft, expectedVersion);
  if (draft.version === expectedVersion) return;
  const theirs = await latestRevision(queries, draft.id);
  const base = await revisionAtVersion(queries, draft.id, expectedVersion);
  const fields = changedFields(contentOf(base), contentOf(theirs));
  throw new ConflictError({ base, theirs, yours: null, fields, version: draft.version });
}

function checkVersion({ version }: Draft, expected: number): void {
  if (expected >= 1 && expected <= version) return;
  const message = `The draft has had versions 1 to ${version}: give the one you have read, not ${expected}`;
  throw new InputError('expectedVersion', message);
}
