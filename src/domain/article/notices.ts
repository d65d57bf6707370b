import type { Change } from '../change.ts';
import { newId } from '../id.ts';
import type { Notice } from './article.ts';

/** Adds a notice to a story; the public sees it when the story is next published. */
export async function addNotice(
  { queries }: Change,
  draftId: string,
  revision: number,
  notice: Notice,
): Promise<void> {
  await queries.notice.create({ data: { id: newId(), draftId, revision, ...notice } });
}
