import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import {
  shapeSizes as sizes,
  type ReadyShape,
  type Position,
  type Said,
  type SaidCard,
  type Shape,
} from '../shapes.ts';
import type { Asked, Contestant } from './contestant.ts';
import { readyAsked } from './ready.ts';
import { variablesOf } from './variables.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const card =
  'id headline slug standfirst publishedAt section { name slug } byline { author { name slug } }';

export const mastheadQueries: Record<Shape, string> = {
  front: `{ articles(first: ${sizes.front}) { edges { node { ${card} } } } }`,
  'article page': `query ($slug: String!) { article(slug: $slug) { id headline slug standfirst publishedAt bodyHtml
    section { name slug parent { name slug } } byline { author { name slug } } topics { name slug }
    related(first: ${sizes.related}) { article { ${card} } } } }`,
  deep: `query ($section: String!) { articles(section: $section, includeSubsections: false, first: ${sizes.deep}) {
    edges { node { id headline slug standfirst publishedAt byline { author { name slug } } topics { name slug }
      related(first: ${sizes.related}) { article { id headline slug byline { author { name slug } } } } } } } }`,
  'page 10,000': `query ($after: String!) { articles(first: ${sizes.page}, after: $after) { edges { node { ${card} } } } }`,
};

/** Masthead as it is started in production, but that it keeps nothing between requests. */
export function uncached(): Contestant {
  return { ...masthead({ CACHE_MIB: '0' }), word: 'uncached', name: 'Masthead, caches off' };
}

/** Masthead as it is started in production. */
export function shipped(): Contestant {
  let ready: Record<ReadyShape, Asked> | null = null;
  return {
    ...masthead({}),
    word: 'shipped',
    name: 'Masthead, as shipped',
    async ready(url) {
      ready = await readyAsked(url, frontAsked);
    },
    askReady: (shape) => ready![shape],
  };
}

const frontAsked = { path: '/graphql', body: { query: mastheadQueries.front, variables: {} } };

function masthead(settings: Record<string, string>): Omit<Contestant, 'word' | 'name'> {
  return {
    prepare: async () => {},
    program: (databaseUrl) => ({
      command: existsSync(`${root}dist/main.js`)
        ? [`${root}dist/main.js`]
        : [`${root}src/start.mjs`],
      environment: (port) => ({
        PORT: `${port}`,
        DATABASE_URL: databaseUrl,
        SAMPLE: 'off',
        ADMIN_TOKEN: 'a-token-of-the-benchmark',
        NODE_ENV: 'production',
        RATE_PER_MINUTE: 'off',
        ...settings,
      }),
      cwd: root,
      readyPath: '/health/ready',
    }),
    ask: (shape, subjects, variant) => ({
      path: '/graphql',
      body: { query: mastheadQueries[shape], variables: variables(shape, subjects, variant) },
    }),
    said: saidByMasthead,
  };
}

export const variables: (...its: Parameters<Contestant['ask']>) => Record<string, unknown> = (
  shape,
  subjects,
  variant,
) => variablesOf(shape, subjects, variant, { section: ({ path }) => path, cursor });

function cursor({ publishedAt, id }: Position): string {
  const after = JSON.stringify(['PUBLISHED_AT', publishedAt.getTime(), id]);
  return Buffer.from(after).toString('base64url');
}

interface Card extends Omit<SaidCard, 'authors' | 'related'> {
  byline: { author: SaidCard['authors'][number] }[];
  related?: { article: Card }[];
}

interface Page extends Card {
  bodyHtml: string;
  section: NonNullable<Card['section']> & { parent: SaidCard['authors'][number] | null };
}

export function saidByMasthead(
  shape: Shape,
  data: { articles: { edges: { node: Card }[] }; article: Page },
): Said {
  if (shape !== 'article page') return data.articles.edges.map(({ node }) => cardOf(node));
  const { bodyHtml, section, ...article } = data.article;
  const { parent, ...own } = section;
  const body = bodyHtml
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { ...cardOf({ ...article, section: own }), body, parent };
}

function cardOf({ id, byline, related, ...card }: Card): SaidCard {
  const [, uuid] = Buffer.from(id, 'base64url').toString().split(':');
  return {
    ...card,
    id: uuid!,
    authors: byline.map(({ author }) => author),
    ...(related && { related: related.map(({ article }) => cardOf(article)) }),
  };
}
