import type { Prisma } from '../../database/generated/client.ts';
import { parseMarkdown } from '../body/parse-markdown.ts';
import type { Change } from '../change.ts';
import { newId } from '../id.ts';
import { checkContent } from './check-content.ts';
import type { Draft, DraftContent } from './draft.ts';

/** Starts a story: a draft and its revision 1. */
export async function createDraft(
  change: Change,
  content: DraftContent,
  id = newId(),
): Promise<Draft> {
  const { queries, actor, now } = change;
  checkContent(content);
  const draft = await queries.draft.create({
    data: { id, createdBy: actor, createdAt: now, updatedAt: now },
  });
  await queries.revision.create({ data: revisionRow(change, draft, content, null) });
  return draft;
}

/** Adds the next revision; what is public, and a schedule, stay as they are. */
export async function saveRevision(
  change: Change,
  draftId: string,
  content: DraftContent,
  comment: string | null = null,
): Promise<Draft> {
  checkContent(content);
  const { state } = await change.queries.draft.findUniqueOrThrow({ where: { id: draftId } });
  const draft = await updateDraft(change, draftId, {
    revision: { increment: 1 },
    // A story under review or with a date keeps its place; any other is being written again.
    state: state === 'IN_REVIEW' || state === 'SCHEDULED' ? state : 'WRITING',
  });
  await change.queries.revision.create({ data: revisionRow(change, draft, content, comment) });
  return draft;
}

/** Changes where a draft stands; every change makes it one version older. */
export function updateDraft(
  { queries, now }: Change,
  draftId: string,
  data: Prisma.DraftUncheckedUpdateInput,
): Promise<Draft> {
  return queries.draft.update({
    where: { id: draftId },
    data: { ...data, version: { increment: 1 }, updatedAt: now },
  });
}

function revisionRow(
  { actor, now }: Change,
  draft: Draft,
  content: DraftContent,
  comment: string | null,
): Prisma.RevisionUncheckedCreateInput {
  const { id: draftId, revision: number, version } = draft;
  return {
    ...content,
    ...{ draftId, number, version, comment },
    // Typed elements are plain JSON; Prisma's type for JSON can't tell.
    body: parseMarkdown(content.markdown) as unknown as Prisma.InputJsonArray,
    savedBy: actor,
    savedAt: now,
  };
}
