import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import { shapeSizes as sizes, type Said, type SaidCard, type Shape } from '../shapes.ts';
import type { Contestant } from './contestant.ts';

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

/** Masthead as it is started in production; with `CACHE_MIB` 0 it keeps nothing between requests. */
export function masthead(cacheMib: number | null, name: string): Contestant {
  return {
    name,
    prepare: async () => {},
    program: (databaseUrl) => ({
      command: existsSync(`${root}dist/main.js`)
        ? ['--max-semi-space-size=64', `${root}dist/main.js`]
        : [`${root}src/start.mjs`],
      environment: (port) => ({
        PORT: `${port}`,
        DATABASE_URL: databaseUrl,
        SAMPLE: 'off',
        ADMIN_TOKEN: 'a-token-of-the-benchmark',
        NODE_ENV: 'production',
        ...(cacheMib !== null && { CACHE_MIB: `${cacheMib}` }),
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
  { slugs, sections, positions },
  variant,
) => {
  const at = positions[variant % positions.length]!;
  const after = JSON.stringify(['PUBLISHED_AT', at.publishedAt.getTime(), at.id]);
  return {
    front: {},
    'article page': { slug: slugs[variant % slugs.length] },
    deep: { section: sections[variant % sections.length]!.path },
    'page 10,000': { after: Buffer.from(after).toString('base64url') },
  }[shape];
};

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
