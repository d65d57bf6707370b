import { expect } from '@jest/globals';
import type { Database } from '../../src/database/database.ts';
import { transaction } from '../../src/database/transaction.ts';
import { addPreview } from '../../src/domain/preview/preview-service.ts';
import type { Reach } from '../../src/domain/preview/preview-token.ts';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { readOperation } from '../../src/graphql/operations.ts';
import { send, type Answer } from './graphql.ts';
import { adminToken } from './server.ts';

/** The member of CreatePreviewTokenResult that a mutation was answered with. */
export type Created =
  | {
      __typename: 'PreviewCreated';
      id: string;
      url: string | null;
      secret: string | null;
      expiresAt: string;
    }
  | { __typename: 'InputProblem'; field: string; message: string; remedy: string };

/** Makes a preview of a draft over HTTP; throws only on errors outside the result. */
export async function createPreview(
  url: string,
  draftId: string,
  {
    token = adminToken,
    args = '',
    ...more
  }: { token?: string; args?: string; expiresAt?: string } = {},
): Promise<Created> {
  const input = { draft: encodeGlobalId('Draft', draftId), ...more };
  const query = readOperation('CreatePreview').replace('(input: $input)', `(input: $input${args})`);
  const { data, errors } = await send(url, query, { input }, token);
  if (errors.length > 0) throw new Error(`${errors[0]!.extensions.code}: ${errors[0]!.message}`);
  return (data as { createPreviewToken: Created } | null)!.createPreviewToken;
}

/** A preview's secret and id, made through the domain; `madeAt` lets one be older, and so expired by now. */
export function newPreview(
  database: Database,
  draftId: string,
  { reach = 'all', madeAt = new Date() }: { reach?: Reach; madeAt?: Date } = {},
): Promise<{ id: string; secret: string }> {
  return transaction(database, (queries) =>
    addPreview({ queries, actor: 'token:test', now: madeAt }, { draftId, expiresAt: null, reach }),
  );
}

/** Sends a document with a preview's secret. */
export async function sendPreviewed(
  url: string,
  secret: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer & { headers: Headers; text: string }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'masthead-preview': secret },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const { data = null, errors = [] } = JSON.parse(text) as Partial<Answer>;
  return { status: response.status, data, errors, headers: response.headers, text };
}

/** The same, of what is answered without an error. The type is what the test expects. */
export async function askPreviewed<Data>(
  ...asked: Parameters<typeof sendPreviewed>
): Promise<Data> {
  const { data, errors } = await sendPreviewed(...asked);
  expect(errors).toEqual([]);
  return data as Data;
}
