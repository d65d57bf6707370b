import { readCapture } from './read-capture.ts';
import { Refusal } from './refusal.ts';
import type { ImportResult } from './result.ts';
import type { Answer, SendCapture } from './send-capture.ts';

export interface CaptureDefaults {
  /** Null: the file's modification time. */
  capturedAt: Date | null;
  section: string;
}

const outcomes = { CREATED: 'created', UPDATED: 'updated', UNCHANGED: 'unchanged' } as const;

/** @throws ServerUnusable */
export async function importFile(
  file: string,
  send: SendCapture,
  { capturedAt, section }: CaptureDefaults,
): Promise<ImportResult> {
  try {
    const { text, modified } = await readCapture(file);
    const time = (capturedAt ?? modified).toISOString();
    return resultOf(file, await send({ text, capturedAt: time, defaultSection: section }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { file, outcome: 'refused', line: error.line, reason: error.message };
  }
}

function resultOf(file: string, answer: Answer): ImportResult {
  if (answer.__typename === 'CaptureRefused') throw new Refusal(answer.message, answer.line ?? 1);
  return { file, outcome: outcomes[answer.outcome], path: answer.article?.path ?? null };
}
