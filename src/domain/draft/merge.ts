import type { DraftContent } from './draft.ts';

export type ContentField = keyof DraftContent;

const fields = [
  'headline',
  'standfirst',
  'slug',
  'sectionId',
  'language',
  'markdown',
  'byline',
  'topicIds',
  'relatedIds',
  'imageId',
  'rightsHolder',
  'usageTerms',
  'aiUse',
] as const satisfies readonly ContentField[];

/** The fields in which two contents differ. */
export function changedFields(a: DraftContent, b: DraftContent): ContentField[] {
  return fields.filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]));
}

export type Merge =
  { merged: DraftContent; conflicts: null } | { merged: null; conflicts: ContentField[] };

/**
 * A change made to `base`, brought onto `theirs`, which others made of the same base meanwhile. Fields
 * that only one side changed are taken from it; a field both changed alike is no conflict.
 */
export function mergeChange(
  base: DraftContent,
  theirs: DraftContent,
  change: Partial<DraftContent>,
): Merge {
  const yours = { ...base, ...change };
  const mine = changedFields(base, yours);
  const others = changedFields(base, theirs);
  const different = changedFields(yours, theirs);
  const conflicts = mine.filter((field) => others.includes(field) && different.includes(field));
  if (conflicts.length > 0) return { merged: null, conflicts };
  const taken = Object.fromEntries(mine.map((field) => [field, yours[field]]));
  return { merged: { ...theirs, ...taken }, conflicts: null };
}
