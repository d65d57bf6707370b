import { createTwoFilesPatch, diffWordsWithSpace } from 'diff';
import type { DraftContent, Revision } from './draft.ts';
import { changedFields, type ContentField } from './merge.ts';

export type DiffKind = 'SAME' | 'ADDED' | 'REMOVED';

/** A run of words that both revisions have, or only the later, or only the earlier. */
export interface DiffPart {
  kind: DiffKind;
  text: string;
}

export interface FieldDiff {
  field: ContentField;
  parts: DiffPart[];
}

export interface RevisionDiff {
  from: Revision;
  to: Revision;
  fields: FieldDiff[];
}

/** Words beyond which two texts are shown whole: comparing grows with the square of the change. */
const maxWords = 20_000;

/** What is different between two revisions, field by field, word by word. Empty when nothing is. */
export function diffRevisions(from: Revision, to: Revision): RevisionDiff {
  const fields = changedFields(from, to).map((field) => ({
    field,
    parts: diffTexts(textOf(from[field]), textOf(to[field])),
  }));
  return { from, to, fields };
}

/** The difference of the bodies in the form that `diff -u` prints. */
export function unifiedDiff({ from, to }: RevisionDiff): string {
  const [before, after] = [`revision ${from.number}`, `revision ${to.number}`];
  return createTwoFilesPatch(before, after, `${from.markdown}\n`, `${to.markdown}\n`);
}

function diffTexts(before: string, after: string): DiffPart[] {
  if (before.length + after.length > maxWords * 6) return wholesale(before, after);
  return diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    kind: added ? 'ADDED' : removed ? 'REMOVED' : 'SAME',
    text: value,
  }));
}

function wholesale(before: string, after: string): DiffPart[] {
  return [
    { kind: 'REMOVED', text: before },
    { kind: 'ADDED', text: after },
  ];
}

function textOf(value: DraftContent[ContentField]): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
