import type { Database } from '../../src/database/database.ts';
import { send } from './graphql.ts';
import { adminToken } from './admin-token.ts';

interface Node {
  slug: string;
  name: string;
  path: string;
  version: number;
  description?: string | null;
}

/** What a mutation of an author, topic, section or image was answered with; the fields are the member's. */
export interface Outcome {
  __typename: string;
  dryRun?: boolean;
  author?: Node & { jobTitle: string | null; bio: string | null };
  topic?: Node & { type: string };
  section?: Node;
  image?: { id: string; url: string; alt: string; caption: string | null; credit: string | null };
  /** Of a section that was deleted. */
  path?: string;
  field?: string;
  message?: string;
  remedy?: string;
  fields?: string[];
  version?: number;
}

const changes: Record<string, string> = {
  Author:
    '... on AuthorChange { dryRun author { slug name path version jobTitle bio } } ... on VersionProblem { fields version }',
  Topic:
    '... on TopicChange { dryRun topic { slug name path version type description } } ... on VersionProblem { fields version }',
  Section: `... on SectionChange { dryRun section { slug name path version description } }
    ... on SectionDeletion { dryRun path } ... on VersionProblem { fields version }`,
  Image: '... on ImageChange { dryRun image { id url alt caption credit } }',
};

/** Sends a mutation, such as `createAuthor`, over HTTP; throws its code on errors outside the result. */
export async function mutate(
  url: string,
  mutation: string,
  input: object,
  { token = adminToken, args = '' }: { token?: string; args?: string } = {},
): Promise<Outcome> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const kind = Object.keys(changes).find((each) => mutation.includes(each))!;
  const { data, errors } = await send(
    url,
    `mutation ($input: ${type}!) { result: ${mutation}(input: $input${args}) {
      __typename ${changes[kind]} ... on Problem { field message remedy } } }`,
    { input },
    token,
  );
  if (errors.length > 0) throw new Error(`${errors[0]!.extensions.code}: ${errors[0]!.message}`);
  return (data as { result: Outcome } | null)!.result;
}

/** How many rows each table has; a mutation that was refused leaves them as they were. */
export async function rowCounts({ prisma }: Database): Promise<Record<string, number>> {
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`;
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await prisma.$queryRawUnsafe<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM "${name}"`,
    );
    counts[name] = row!.count;
  }
  return counts;
}

export interface Resolved {
  __typename: string;
  path?: string;
  since?: string;
}

/** What the API says stands at a path, or where it moved. */
export async function resolvePath(url: string, path: string): Promise<Resolved | null> {
  const { data } = await send(
    url,
    `query ($path: String!) { resolve(path: $path) { __typename
      ... on Article { path } ... on Section { path } ... on Author { path } ... on Topic { path }
      ... on Redirect { path since } ... on Gone { since } } }`,
    { path },
  );
  return (data as { resolve: Resolved | null } | null)!.resolve;
}

/** Status and location of a page for readers. */
export async function pageAt(url: string, path: string): Promise<[number, string | null]> {
  const response = await fetch(`${url}${path}`, { redirect: 'manual' });
  return [response.status, response.headers.get('location')];
}
