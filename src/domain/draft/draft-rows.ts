import { Prisma } from '../../database/generated/client.ts';
import type { CurrentDraft, Draft, Revision } from './draft.ts';

/** SQL of `drafts d` and its `revisions r` as one JSON value, named as Prisma names them. */
export const draftJson = Prisma.sql`json_build_object(
  'draft', json_build_object('id', d.id, 'state', d.state, 'version', d.version, 'revision', d.revision,
    'publishedRevision', d.published_revision, 'firstPublishedAt', d.first_published_at,
    'scheduledAt', d.scheduled_at, 'embargoUntil', d.embargo_until, 'createdBy', d.created_by,
    'assignedTo', d.assigned_to, 'createdAt', d.created_at, 'updatedAt', d.updated_at),
  'latest', json_build_object('draftId', r.draft_id, 'number', r.number, 'version', r.version,
    'headline', r.headline, 'standfirst', r.standfirst, 'slug', r.slug, 'sectionId', r.section_id,
    'language', r.language, 'markdown', r.markdown, 'body', r.body, 'byline', r.byline,
    'topicIds', r.topic_ids, 'relatedIds', r.related_ids, 'imageId', r.image_id,
    'rightsHolder', r.rights_holder, 'usageTerms', r.usage_terms, 'aiUse', r.ai_use,
    'comment', r.comment, 'savedBy', r.saved_by, 'savedAt', r.saved_at))::text`;

/** SQL of drafts, each with its latest words. */
export const currentDrafts = Prisma.sql`drafts d
  JOIN revisions r ON r.draft_id = d.id AND r.number = d.revision`;

/** Times are text in what comes as JSON. */
type Json<Row> = {
  [Name in keyof Row]: Date extends Row[Name] ? Exclude<Row[Name], Date> | string : Row[Name];
};

export function draftFromJson(json: string): CurrentDraft {
  const { draft, latest } = JSON.parse(json) as { draft: Json<Draft>; latest: Json<Revision> };
  return {
    ...draft,
    firstPublishedAt: timeOf(draft.firstPublishedAt),
    scheduledAt: timeOf(draft.scheduledAt),
    embargoUntil: timeOf(draft.embargoUntil),
    createdAt: new Date(draft.createdAt),
    updatedAt: new Date(draft.updatedAt),
    latest: { ...latest, savedAt: new Date(latest.savedAt) },
  };
}

function timeOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
