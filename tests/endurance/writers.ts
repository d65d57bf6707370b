import { setTimeout as delay } from 'node:timers/promises';
import { adminToken } from '../support/admin-token.ts';
import type { Cluster } from '../support/cluster.ts';

const createAuthor = `mutation ($input: CreateAuthorInput!, $key: String!) {
  createAuthor(input: $input, idempotencyKey: $key) { __typename }
}`;

/** Sends a change until it is acknowledged, always under the same key, to the addresses in turn. */
export async function write(name: string, urlOf: (attempt: number) => string): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    if (await isAcknowledged(name, urlOf(attempt))) return attempt;
    // As `Retry-After` says, and longer each time, or those that come again keep a server busy.
    await delay((2000 + Math.random() * 1000) * Math.min(attempt, 4));
  }
}

async function isAcknowledged(name: string, url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${adminToken}` },
      body: JSON.stringify({ query: createAuthor, variables: { input: { name }, key: name } }),
      signal: AbortSignal.timeout(30_000),
    });
    const { data } = (await response.json()) as {
      data?: { createAuthor: { __typename: string } } | null;
    };
    return data?.createAuthor.__typename === 'AuthorChange';
  } catch {
    return false;
  }
}

/** Those that aren't there, and those that are there more than once. */
export async function faultsIn(
  cluster: Cluster,
  names: readonly string[],
): Promise<{ lost: string[]; twice: string[] }> {
  const rows = await cluster.run<{ name: string; count: number }>(
    'SELECT name, count(*)::int AS count FROM authors GROUP BY name',
  );
  const counts = new Map(rows.map(({ name, count }) => [name, count]));
  return {
    lost: names.filter((name) => !counts.has(name)),
    twice: names.filter((name) => (counts.get(name) ?? 0) > 1),
  };
}
