/** Whether machines may learn from a story. */
export type AiUse = 'ALLOWED' | 'PROHIBITED';

/** Who owns a story and what may be done with it; null where nothing is said. */
export interface Rights {
  /** An organisation or a person. */
  holder: string | null;
  /** What those who take it over may do, in words. */
  usageTerms: string | null;
  aiUse: AiUse | null;
}

export const noRights: Rights = { holder: null, usageTerms: null, aiUse: null };

/** The same as drafts and rows have it: fields that editors can change apart from each other. */
export interface RightsFields {
  rightsHolder: string | null;
  usageTerms: string | null;
  aiUse: AiUse | null;
}

export function rightsOf({ rightsHolder: holder, usageTerms, aiUse }: RightsFields): Rights {
  return { holder, usageTerms, aiUse };
}

export function rightsFields({ holder: rightsHolder, usageTerms, aiUse }: Rights): RightsFields {
  return { rightsHolder, usageTerms, aiUse };
}
