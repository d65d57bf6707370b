import type { ContentField } from '../../domain/draft/merge.ts';

/** The API's names of fields that the domain keeps as ids. */
const names: Partial<Record<ContentField, string>> = {
  sectionId: 'section',
  topicIds: 'topics',
  relatedIds: 'related',
  imageId: 'image',
  rightsHolder: 'rights.holder',
  usageTerms: 'rights.usageTerms',
  aiUse: 'rights.aiUse',
};

/** A content field as DraftContentInput names it; a dot leads into an input within it. */
export function contentFieldName(field: ContentField): string {
  return names[field] ?? field;
}
