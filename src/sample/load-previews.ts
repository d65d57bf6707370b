import type { Change } from '../domain/change.ts';
import { addPreview } from '../domain/preview/preview-service.ts';
import { sampleId } from './sample-id.ts';

/** A preview to look at and to revoke. Nobody has its secret: it shows the draft to nobody. */
export async function loadPreviews(
  change: Change,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const slug = 'hydrogen-pipe-route';
  const draftId = ids.get(slug)!;
  const input = { draftId, expiresAt: null, reach: 'own' as const };
  await addPreview(change, input, sampleId(`preview ${slug}`));
}
