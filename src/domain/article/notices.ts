import type { Queries } from '../../database/database.ts';
import type { Change } from '../change.ts';
import { newId } from '../id.ts';
import type { Notice } from './article.ts';

/** Notices of a story, newest first. */
export function readNotices(queries: Queries, draftId: string): Promise<Notice[]> {
  return queries.notice.findMany({
    where: { draftId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { kind: true, text: true, at: true },
  });
}

/** Adds a notice to a story; the public sees it when the story is next published. */
export async function addNotice(
  { queries }: Change,
  draftId: string,
  revision: number,
  notice: Notice,
): Promise<void> {
  await queries.notice.create({ data: { id: newId(), draftId, revision, ...notice } });
}
