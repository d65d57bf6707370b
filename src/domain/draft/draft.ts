import type { RightsFields } from '../article/rights.ts';
import type { BodyElement } from '../body/element.ts';

export type DraftState =
  'WRITING' | 'IN_REVIEW' | 'SCHEDULED' | 'PUBLISHED' | 'WITHDRAWN' | 'KILLED';

/** What an editor saves of a story: the content of one revision. */
export interface DraftContent extends RightsFields {
  headline: string;
  standfirst: string | null;
  /** The wanted address; null to derive it from the headline at publication. */
  slug: string | null;
  sectionId: string | null;
  /** BCP 47. */
  language: string;
  markdown: string;
  byline: { authorId: string; role: string | null }[];
  topicIds: string[];
  /** Editors' pins, in order: ids of other drafts. */
  relatedIds: string[];
  imageId: string | null;
}

/** An immutable snapshot of a draft at one save. */
export interface Revision extends DraftContent {
  draftId: string;
  number: number;
  /** The draft's version that this save made. */
  version: number;
  body: BodyElement[];
  /** What the editor says of this save; null when nothing. */
  comment: string | null;
  savedBy: string;
  savedAt: Date;
}

/** The newsroom's working copy of a story: where it stands. Its words are in its revisions. */
export interface Draft {
  id: string;
  /** Where the latest revision stands; what is public is told by `publishedRevision`. */
  state: DraftState;
  /** Grows by one with every change. */
  version: number;
  /** The number of the latest revision. */
  revision: number;
  /** The revision that is public now; null while nothing is. */
  publishedRevision: number | null;
  firstPublishedAt: Date | null;
  scheduledAt: Date | null;
  embargoUntil: Date | null;
  /** As `kind:id`. */
  createdBy: string;
  assignedTo: string | null;
  createdAt: Date;
  updatedAt: Date;
}

/** A draft with the words of its latest revision. */
export interface CurrentDraft extends Draft {
  latest: Revision;
}
