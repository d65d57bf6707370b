import { send } from './graphql.ts';

export interface Logged {
  cursor: string;
  kind: string;
  articleId: string;
}

interface Page {
  changes: { edges: { node: Logged }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

/** The cursor after everything that has happened. */
export async function endOfLog(url: string): Promise<string> {
  const { data } = await send(url, '{ changes(first: 0) { latestCursor } }');
  return (data as { changes: { latestCursor: string } } | null)!.changes.latestCursor;
}

/** All that happened to articles after a cursor, as partners who poll read it. */
export async function articlesInLog(url: string, after: string): Promise<Logged[]> {
  const text = `query ($after: String) { changes(after: $after, first: 100) {
    edges { node { cursor kind ... on ArticleChanged { articleId } } }
    pageInfo { hasNextPage endCursor } } }`;
  const { data } = await send(url, text, { after });
  const { edges, pageInfo } = (data as Page | null)!.changes;
  const found = edges.map(({ node }) => node).filter(({ articleId }) => articleId);
  return pageInfo.hasNextPage
    ? [...found, ...(await articlesInLog(url, pageInfo.endCursor))]
    : found;
}
