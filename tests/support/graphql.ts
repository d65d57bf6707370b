import { readOperation } from '../../src/graphql/operations.ts';

export interface Answer {
  status: number;
  // The shape is the query's own; tests say what they expect of it.
  data: Record<string, never> | null;
  errors: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; field?: string; reason?: string };
  }[];
}

/** Sends a document to a server's /graphql over HTTP. */
export async function send(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  token?: string,
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as Partial<Answer>;
  return { status: response.status, data: answer.data ?? null, errors: answer.errors ?? [] };
}

/** Sends an operation of schema/operations. */
export async function sendOperation(
  url: string,
  name: string,
  variables: Record<string, unknown>,
  token?: string,
): Promise<Answer> {
  return send(url, readOperation(name), variables, token);
}
