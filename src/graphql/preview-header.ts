import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Queries } from '../database/database.ts';
import { openPreview, type Preview } from '../domain/preview/open-preview.ts';
import { PreviewError, type PreviewReason } from '../domain/preview/preview-error.ts';

const header = 'masthead-preview';

/**
 * The preview that a request's `Masthead-Preview: SECRET` opens; null for a request without it.
 * @throws GraphQLError for a secret that opens none; its code says why
 */
export async function previewOf(
  { headers }: Request,
  queries: Queries,
  now: Date,
): Promise<Preview | null> {
  const secret = headers.get(header);
  if (secret === null) return null;
  try {
    return await openPreview(queries, secret, now);
  } catch (error) {
    if (error instanceof PreviewError) throw refusal(error);
    throw error;
  }
}

/** What a preview shows, and that a link was no good, is for nobody to keep or to find. */
export const unlisted: Plugin = {
  onResponse({ request, response }) {
    if (!request.headers.has(header)) return;
    response.headers.set('cache-control', 'no-store');
    response.headers.set('x-robots-tag', 'noindex');
  },
};

const statuses: Record<PreviewReason, number> = { UNKNOWN: 404, EXPIRED: 410, REVOKED: 410 };

function refusal({ reason, message }: PreviewError): GraphQLError {
  const http = { status: statuses[reason] };
  return new GraphQLError(message, { extensions: { code: `PREVIEW_${reason}`, http } });
}
