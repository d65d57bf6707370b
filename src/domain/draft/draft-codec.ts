import type { Revision as RevisionRow } from '../../database/generated/client.ts';
import type { BodyElement } from '../body/element.ts';
import type { DraftContent, Revision } from './draft.ts';

/** The JSON inside a revision is only ever written by draft-service.ts. */
export function revisionFromRow(row: RevisionRow): Revision {
  return {
    ...row,
    body: row.body as unknown as BodyElement[],
    byline: row.byline as unknown as DraftContent['byline'],
  };
}

/** What an editor wrote, without what the save added. */
export function contentOf(revision: Revision): DraftContent {
  const { headline, standfirst, slug, sectionId, language, markdown } = revision;
  const { byline, topicIds, relatedIds, imageId, rightsHolder, usageTerms, aiUse } = revision;
  return {
    ...{ headline, standfirst, slug, sectionId, language, markdown },
    ...{ byline, topicIds, relatedIds, imageId, rightsHolder, usageTerms, aiUse },
  };
}
