export const outcomes = ['created', 'updated', 'unchanged', 'refused'] as const;

export type Outcome = (typeof outcomes)[number];

/** What became of one file. */
export type ImportResult = Imported | Refused;

export interface Imported {
  file: string;
  outcome: Exclude<Outcome, 'refused'>;
  /** Null when the article was taken down since. */
  path: string | null;
}

export interface Refused {
  file: string;
  outcome: 'refused';
  line: number;
  reason: string;
}
