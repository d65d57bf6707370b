import { afterEach, beforeAll, expect } from '@jest/globals';
import { testDatabase } from '../../support/database.ts';
import { newDraft } from '../../support/drafts.ts';
import { send } from '../../support/graphql.ts';
import { keep } from '../../support/keep.ts';
import { mutate, pageAt, resolvePath } from '../../support/mutations.ts';
import { testServer } from '../../support/server.ts';

interface List {
  totalCount: number;
  edges: unknown[];
}

/** What those who arrange sections do and see, in the sample newsroom as it is at the beginning of each test. */
export function sectionDesk() {
  const database = testDatabase('newsroom');
  const server = testServer(database);
  let restore: () => Promise<void>;
  beforeAll(async () => void (restore = await keep(database())));
  afterEach(async () => {
    expect(server().reported).toEqual([]);
    await restore();
  });

  const change = (mutation: string, input: object, options = {}) =>
    mutate(server().url, mutation, input, options);
  const ask = async <Data>(query: string, variables: Record<string, unknown> = {}) =>
    (await send(server().url, query, variables)).data as Data;

  return {
    ...{ database, server, ask, change },
    create: (parent: string | null, slug: string, given: object = {}) =>
      change('createSection', { parent, slug, name: slug, ...given }),
    update: (path: string, expectedVersion: number, given: object) =>
      change('updateSection', { path, expectedVersion, ...given }),
    move: (path: string, expectedVersion: number, parent: string | null, given: object = {}) =>
      change('moveSection', { path, expectedVersion, parent, ...given }),
    remove: (path: string) => change('deleteSection', { path }),
    resolve: (path: string) => resolvePath(server().url, path),
    page: (path: string) => pageAt(server().url, path),

    async publish(headline: string, section: string) {
      return (await newDraft(server().url, { headline, section })).next('publish');
    },

    /** How many stories stand right in a section, and in it with all below it: `1/10`. Counted and listed. */
    async counts(path: string): Promise<string> {
      const list = 'totalCount edges { node { id } }';
      const { section } = await ask<{ section: Record<'own' | 'all', List> }>(
        `query ($path: String!) { section(path: $path) {
          own: articles(first: 100, includeSubsections: false) { ${list} }
          all: articles(first: 100) { ${list} } } }`,
        { path },
      );
      for (const { totalCount, edges } of Object.values(section))
        expect(edges).toHaveLength(totalCount);
      return `${section.own.totalCount}/${section.all.totalCount}`;
    },

    async childrenOf(path: string): Promise<string[]> {
      const { section } = await ask<{ section: { children: { slug: string }[] } }>(
        'query ($path: String!) { section(path: $path) { children { slug } } }',
        { path },
      );
      return section.children.map(({ slug }) => slug);
    },

    async breadcrumbsOf(slug: string): Promise<string[]> {
      const { article } = await ask<{ article: { breadcrumbs: { path: string }[] } }>(
        'query ($slug: String!) { article(slug: $slug) { breadcrumbs { path } } }',
        { slug },
      );
      return article.breadcrumbs.map(({ path }) => path);
    },
  };
}

/** A story that stands three levels down. */
export const story = 'reindeer-herders-wind-ruling';
