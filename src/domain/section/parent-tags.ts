import { entityTag, type Tag } from '../tag.ts';

/** What names the sections in which a list of those right below is another now; null is the top. */
export function parentTags(...parentIds: (string | null | undefined)[]): Tag[] {
  return parentIds.flatMap((id) => (id ? [entityTag('section', id)] : []));
}
