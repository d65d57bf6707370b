import { afterEach, expect } from '@jest/globals';
import { testDatabase } from '../../support/database.ts';
import { newDraft } from '../../support/drafts.ts';
import { send } from '../../support/graphql.ts';
import { mutate, resolvePath } from '../../support/mutations.ts';
import { testServer } from '../../support/server.ts';
import { newToken } from '../../support/tokens.ts';

/** The sample newsroom behind a server of its own, and what tests of authors do there. */
export function authorDesk() {
  const database = testDatabase('newsroom');
  const server = testServer(database);
  afterEach(() => expect(server().reported).toEqual([]));
  const change = (mutation: string, input: object, options = {}) =>
    mutate(server().url, mutation, input, options);
  return {
    ...{ database, server, change },
    create: (input: object) => change('createAuthor', input),
    rename: (author: string, expectedVersion: number, given: object) =>
      change('updateAuthor', { author, expectedVersion, ...given }),
    merge: (from: string, into: string) => change('mergeAuthors', { from, into }),
    resolve: (path: string) => resolvePath(server().url, path),
    editor: () => newToken(database(), 'EDITOR'),
    /** Names in a byline, with roles. */
    byline: (slug: string) => bylineAt(server().url, slug),
    /** A published story by these authors, in their order. */
    story: async (headline: string, entries: { author: string; role?: string }[]) =>
      (await newDraft(server().url, { headline, byline: entries })).next('publish'),
  };
}

async function bylineAt(url: string, slug: string): Promise<string[]> {
  const query = `query ($slug: String!) { article(slug: $slug) { byline { author { name } role } } }`;
  const { data } = await send(url, query, { slug });
  const { article } = data as unknown as {
    article: { byline: { author: { name: string }; role: string | null }[] };
  };
  return article.byline.map(({ author, role }) =>
    role ? `${author.name} (${role})` : author.name,
  );
}
