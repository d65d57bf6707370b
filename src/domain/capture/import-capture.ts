import type { Change } from '../change.ts';
import { publishDraft } from '../article/publish.ts';
import { setStartingViews } from '../article/starting-views.ts';
import { createDraft, saveRevision } from '../draft/draft-service.ts';
import { lockDraft } from '../draft/draft-reads.ts';
import type { DraftContent } from '../draft/draft.ts';
import { InputError } from '../input-error.ts';
import { blaming } from './blaming.ts';
import { captureDigest } from './capture-digest.ts';
import { captureContent } from './capture-content.ts';
import { findEarlierImport, findImportOf, recordImport, type EarlierImport } from './imports.ts';
import { parseCapture } from './parse-capture.ts';

export type ImportOutcome = 'CREATED' | 'UPDATED' | 'UNCHANGED';

export interface CaptureInput {
  text: string;
  capturedAt: Date;
  /** Path of the section for a capture that names none; made when there is none. */
  defaultSection: string;
}

/** One import at a time: two of the same page at once would make it twice. */
const importLock = 0x696d70; // "imp"

/**
 * Publishes a page capture. The same capture again changes nothing; a newer capture of the same page
 * updates its article, unless an editor has worked on it since.
 * @throws CaptureError for a text that is no page capture, InputError for anything else given wrongly
 */
export async function importCapture(
  change: Change,
  input: CaptureInput,
): Promise<{ outcome: ImportOutcome; articleId: string }> {
  const { queries, now } = change;
  if (input.capturedAt > now) {
    throw new InputError(
      'capturedAt',
      'A capture cannot be from the future: give the time it was saved',
    );
  }
  const capture = parseCapture(input.text, input.capturedAt);
  const digest = captureDigest(input.text);
  await queries.$executeRaw`SELECT pg_advisory_xact_lock(${importLock}::bigint)`;
  const same = await findImportOf(queries, digest);
  if (same) return { outcome: 'UNCHANGED', articleId: same.draftId };

  const content = await captureContent(change, capture, input.defaultSection);
  const at = capture.lastUpdate ?? input.capturedAt;
  const earlier = await findEarlierImport(queries, content);
  const result = earlier
    ? await update(change, earlier, content, { ...input, at })
    : await create(change, content, at, capture.views);
  await recordImport(change, { digest, capturedAt: input.capturedAt, ...result });
  return result;
}

interface Result {
  outcome: ImportOutcome;
  articleId: string;
  revision: number;
}

async function create(
  change: Change,
  content: DraftContent,
  at: Date,
  views: number | null,
): Promise<Result> {
  const { id: articleId } = await blaming('text', () => createDraft(change, content));
  await publishDraft(change, articleId, { publishedAt: at, updatedAt: at });
  if (views !== null) await setStartingViews(change, articleId, views);
  return { outcome: 'CREATED', articleId, revision: 1 };
}

async function update(
  change: Change,
  earlier: EarlierImport,
  content: DraftContent,
  { capturedAt, at }: { capturedAt: Date; at: Date },
): Promise<Result> {
  const { draftId: articleId } = earlier;
  const { state, latest } = await lockDraft(change.queries, articleId);
  if (latest.number !== earlier.revision || state !== 'PUBLISHED') {
    const message = 'An editor has worked on this page since it was imported: change it there';
    throw new InputError('text', message);
  }
  if (sameContent(latest, content)) {
    return { outcome: 'UNCHANGED', articleId, revision: latest.number };
  }
  if (capturedAt < earlier.capturedAt) {
    const message = 'A later capture of this page is here, and says something else: keep that one';
    throw new InputError('capturedAt', message);
  }
  const { revision } = await blaming('text', () => saveRevision(change, articleId, content));
  await publishDraft(change, articleId, { updatedAt: at });
  return { outcome: 'UPDATED', articleId, revision };
}

function sameContent(a: DraftContent, b: DraftContent): boolean {
  const words = ({ headline, markdown, sectionId, byline }: DraftContent) =>
    JSON.stringify({
      headline,
      markdown,
      sectionId,
      byline: byline.map(({ authorId }) => authorId),
    });
  return words(a) === words(b);
}
