import type { ContentField } from '../../domain/draft/merge.ts';

/** The API's names of fields that the domain keeps as ids. */
const names: Partial<Record<ContentField, string>> = {
  sectionId: 'section',
  topicIds: 'topics',
  relatedIds: 'related',
  imageId: 'image',
};

/** A content field as DraftContentInput names it. */
export function contentFieldName(field: ContentField): string {
  return names[field] ?? field;
}
