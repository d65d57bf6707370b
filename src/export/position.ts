/** What is exported, in this order. */
export const stages = ['sections', 'authors', 'topics', 'articles'] as const;

/** How far an export has come. */
export interface Position {
  /** Where the log stood when it began: `changes` after it have what happened since. */
  log: string;
  stage: (typeof stages)[number];
  /** Of the stage: an id or a cursor of the API; null for its beginning. */
  after: string | null;
  /** How many lines with a node there were. */
  nodes: number;
}

/** Opaque to clients. */
export function encodePosition({ log, stage, after, nodes }: Position): string {
  return Buffer.from(JSON.stringify([log, stage, after, nodes])).toString('base64url');
}

/** Null for a text that `encodePosition` never made. */
export function decodePosition(cursor: string): Position | null {
  try {
    const [log, stage, after, nodes] = JSON.parse(
      Buffer.from(cursor, 'base64url').toString(),
    ) as unknown[];
    const isStage = stages.includes(stage as Position['stage']);
    const isRight = typeof log === 'string' && isStage && Number.isSafeInteger(nodes);
    if (!isRight || (after !== null && typeof after !== 'string')) return null;
    return { log, stage: stage as Position['stage'], after, nodes: nodes as number };
  } catch {
    return null;
  }
}
