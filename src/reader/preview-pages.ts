import { html } from 'hono/html';
import type { PreviewQuery } from '../client/operations.generated.ts';
import { message } from './message-pages.ts';
import type { Html, Page, Site } from './page.ts';
import { moment } from './words.ts';

type Preview = NonNullable<PreviewQuery['preview']>;

/**
 * Above a story that readers can't see yet, or that they see since the link was made.
 * @param isDraft the story is the draft itself, which is all that the preview tells more of
 */
export function previewBanner(preview: Preview, isDraft: boolean): Html {
  const { expiresAt, isPublic, problem } = preview;
  const state = isDraft && isPublic ? 'published' : 'not published';
  return html`<aside class="preview-banner" aria-label="Preview">
    <p><strong>Preview</strong> – ${state} – expires ${moment(expiresAt)}</p>
    ${isDraft && problem !== null && html`<p>It can’t be published as it stands. ${problem}</p>`}
  </aside>`;
}

/** 404: the link is good, but there is nothing to show yet. */
export function previewWaitsPage(site: Site, { expiresAt, problem }: Preview): Page {
  const text = html`<p>${problem}</p>
    <p>The link works until ${moment(expiresAt)}: try again when the story has moved on.</p>`;
  return { status: 404, body: message(site, { title: 'There is nothing to preview yet', text }) };
}

/** What the API's refusals of a secret are to readers; null for any other failure. */
export function previewRefusedPage(site: Site, code: string): Page | null {
  const refusal = refusals[code];
  if (!refusal) return null;
  const { status, title, advice } = refusal;
  return { status, body: message(site, { title, text: html`<p>${advice}</p>` }) };
}

const askAgain = 'Ask whoever sent it to you for a new one.';

const refusals: Record<string, { status: number; title: string; advice: string }> = {
  PREVIEW_UNKNOWN: {
    status: 404,
    title: 'There is no such preview',
    advice: 'Perhaps the link was cut short on its way to you. Ask whoever sent it for it again.',
  },
  PREVIEW_EXPIRED: { status: 410, title: 'This preview has expired', advice: askAgain },
  PREVIEW_REVOKED: { status: 410, title: 'This preview was taken back', advice: askAgain },
};
