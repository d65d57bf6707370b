export type TopicType = 'PERSON' | 'ORGANISATION' | 'PLACE' | 'SUBJECT';

/** A typed tag that stories share. */
export interface Topic {
  id: string;
  slug: string;
  name: string;
  type: TopicType;
  description: string | null;
  /** Grows by one with every change of the fields above. */
  version: number;
}
