import { beforeAll, describe, expect, it } from '@jest/globals';
import { readNewsroom, type SampleSection } from '../../src/sample/newsroom-files.ts';
import { testApi } from '../graphql/api.ts';
import { everythingBelow, fieldText, queryFields } from '../graphql/schema-walk.ts';
import { testDatabase } from '../support/database.ts';

const database = testDatabase('newsroom');
const api = testApi(database);

interface Listed {
  totalCount: number;
  edges: { node: { slug: string; path: string } }[];
}

let articles: Listed;
beforeAll(async () => {
  const text = '{ articles(first: 100) { totalCount edges { node { slug path } } } }';
  articles = (await api.ask<{ articles: Listed }>(text)).articles;
});

/** Of each story in the files that the public can't read: a word that is only there. */
const unpublished = /Velmarrow|Brontesk|Quillhaven|Osterwhin|Drummelfax/i;

describe('the sample newsroom', () => {
  it('has 40 stories in public, by 12 authors', async () => {
    expect(articles.totalCount).toBe(40);
    expect(await database().prisma.author.count()).toBe(12);
  });

  it('has all that its files tell of', async () => {
    const files = await readNewsroom();
    const { section, topic, image, draft } = database().prisma;
    expect(await section.count()).toBe(sizeOf(files.sections));
    expect(await topic.count()).toBe(files.topics.length);
    expect(await image.count()).toBe(files.images.length);
    expect(await draft.count()).toBe(files.stories.length);
  });

  it('has stories of every other kind', async () => {
    const { draft } = database().prisma;
    const states = await draft.groupBy({ by: ['state'], _count: true, orderBy: { state: 'asc' } });
    const counts = Object.fromEntries(states.map(({ state, _count }) => [state, _count]));
    expect(counts).toEqual({ WRITING: 2, IN_REVIEW: 1, SCHEDULED: 1, PUBLISHED: 40, WITHDRAWN: 1 });
  });

  it('has a page for every story, complete', async () => {
    for (const { slug, path } of articles.edges.map(({ node }) => node)) {
      const { article } = await api.askOperation<{ article: Record<string, unknown> }>(
        'ArticlePage',
        { slug },
      );
      expect(article).toMatchObject({ path });
      for (const list of ['byline', 'topics', 'related']) expect(article[list]).not.toEqual([]);
      expect(article['shareLinks']).toHaveLength(6);
      expect(article['bodyHtml']).toMatch(/<p>/);
    }
  });

  it('shows every kind of body element, and every other way that a story can be', async () => {
    const { articles: all } = await api.ask<{ articles: unknown }>(
      '{ articles(first: 100) { edges { node { body { __typename } image { url } notices { kind } byline { role } } } } }',
    );
    const text = JSON.stringify(all);
    const elements = ['Paragraph', 'Heading', 'Quote', 'List', 'Image', 'Table'];
    for (const element of elements) expect(text).toContain(`"${element}Element"`);
    for (const kind of ['CORRECTION', 'CLARIFICATION', 'UPDATE']) expect(text).toContain(kind);
    expect(text).toMatch(/"role":"[A-Z]/);
  });

  it('has been read, lately too', async () => {
    type List = { views: number; article: { viewCount: number } }[];
    const fields = '{ views article { viewCount } }';
    const lists = await api.ask<Record<string, List>>(
      `{ mostRead ${fields} week: mostRead(window: WEEK) ${fields} trending ${fields} }`,
    );
    for (const list of Object.values(lists)) {
      expect(list).toHaveLength(10);
      for (const { views, article } of list) {
        expect(views).toBeGreaterThan(100);
        expect(views).toBeLessThanOrEqual(article.viewCount);
      }
    }
    expect(JSON.stringify(lists['mostRead'])).not.toBe(JSON.stringify(lists['trending']));
  });

  it('has addresses that moved, and one story that was taken down', async () => {
    const { formerArticleAddress } = database().prisma;
    const former = await formerArticleAddress.findMany({ include: { section: true } });
    expect(former.length).toBeGreaterThan(0);
    for (const { section, slug } of former) {
      const { resolve } = await api.askOperation<{ resolve: unknown }>('ResolvePath', {
        path: `/${section.path}/${slug}`,
      });
      expect(resolve).toMatchObject({ __typename: 'Redirect' });
    }
    const gone = await api.askOperation('ResolvePath', {
      path: '/business/brewery-takeover-report',
    });
    expect(gone).toMatchObject({ resolve: { __typename: 'Gone', kind: 'WITHDRAWN' } });
  });
});

describe('its unpublished words', () => {
  it('are in its drafts', async () => {
    const { revision } = database().prisma;
    const drafts = await revision.findMany({ where: { draft: { publishedRevision: null } } });
    for (const { headline, markdown } of drafts) expect(headline + markdown).toMatch(unpublished);
  });

  it('are in nothing that the public half of the database holds', async () => {
    const { article, tombstone, event, articleSlug, topic, section, author, image } =
      database().prisma;
    for (const table of [article, tombstone, event, articleSlug, topic, section, author, image]) {
      const rows = await (table as typeof article).findMany();
      const text = JSON.stringify(rows, (_, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      );
      expect(text).not.toMatch(unpublished);
    }
  });

  it.each(queryFields)('are in nothing that $name answers', async (field) => {
    const slugs = await database().prisma.revision.findMany({ select: { slug: true } });
    const required = field.args.some(({ name }) => name === 'slug');
    const values = required
      ? slugs.map(({ slug }) => ({ slug }))
      : [{ path: 'business', id: '', ids: [] }];
    for (const given of values) {
      const text = fieldText(
        'Query',
        field,
        given,
        everythingBelow(field, required ? 2 : 4, given),
      );
      expect((await api.send(`{ ${text} }`)).text).not.toMatch(unpublished);
    }
  });
});

/** How many sections there are in a tree of them. */
function sizeOf(sections: readonly SampleSection[]): number {
  return sections.reduce((sum, { children = [] }) => sum + 1 + sizeOf(children), 0);
}
