import type { Checks } from '../checked-fields.ts';
import { InputError } from '../input-error.ts';
import { checkedName, checkedNote, checkedSlug } from '../text/check-text.ts';
import type { SectionTree } from './section-tree.ts';
import type { Section } from './section.ts';

/** What admins say of a section. */
export interface SectionFields {
  slug: string;
  name: string;
  description: string | null;
  /** Id of the section above; null at the top. */
  parent: string | null;
  /** Its place among its siblings, from 0. */
  position: number;
}

export const sectionChecks: Checks<SectionFields> = {
  slug: checkedSlug,
  name: checkedName,
  description: (field, text) => checkedNote(field, text),
  parent: (_field, id) => id,
  position: checkedPosition,
};

/** What is said of a section that is there. */
export function fieldsOf(tree: SectionTree, section: Section): SectionFields {
  const { id, slug, name, description, parentId: parent } = section;
  const position = tree.children(parent).findIndex((sibling) => sibling.id === id);
  return { slug, name, description, parent, position };
}

function checkedPosition(field: string, position: number): number {
  if (position >= 0) return position;
  throw new InputError(field, `${position} is no place: give 0 for the first, 1 for the second …`);
}
