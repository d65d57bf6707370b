import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  shapeSizes as sizes,
  type Said,
  type SaidCard,
  type SaidName,
  type Shape,
} from '../shapes.ts';
import type { Contestant } from './contestant.ts';
import { installed, run } from './installed.ts';
import { variablesOf } from './variables.ts';

const prismaCli = fileURLToPath(
  new URL('../../../node_modules/prisma/build/index.js', import.meta.url),
);

const byline = 'byline { author { name slug } }';
const card = `id headline slug standfirst publishedAt section { name slug } ${byline}`;
const topics = 'topics { topic { name slug } }';
const related = (fields: string) => `related(first: ${sizes.related}) { article { ${fields} } }`;

const queries: Record<Shape, string> = {
  front: `{ articles(first: ${sizes.front}) { edges { node { ${card} } } } }`,
  'article page': `query ($slug: String!) { article(slug: $slug) { id headline slug standfirst publishedAt body
    section { name slug parent { name slug } } ${byline} ${topics} ${related(card)} } }`,
  deep: `query ($section: String!) { section(path: $section) { articles(first: ${sizes.deep}) { edges { node {
    id headline slug standfirst publishedAt ${byline} ${topics} ${related(`id headline slug ${byline}`)} } } } } }`,
  'page 10,000': `query ($after: String!) { articles(first: ${sizes.page}, after: $after) { edges { node { ${card} } } } }`,
};

/** Yoga, Pothos with its Prisma plugin, and Prisma over the same tables, as most would write it. */
export function plain(): Contestant {
  let folder = '';
  return {
    word: 'plain',
    name: 'plain: Yoga, Pothos, Prisma',
    async prepare() {
      folder = await installed(
        'plain',
        { '@pothos/plugin-prisma': '4.17.0', '@prisma/generator-helper': '7.10.0' },
        ['plain/plain.mjs', 'plain/schema.prisma'],
        // All else is what Masthead has, in the same versions.
        ['--legacy-peer-deps'],
      );
      await generate(folder);
    },
    program: (databaseUrl) => ({
      command: ['--import=tsx', `${folder}/plain.mjs`],
      environment: (port) => ({ PORT: `${port}`, DATABASE_URL: databaseUrl }),
      cwd: folder,
      readyPath: '/graphql?query=%7B__typename%7D',
    }),
    ask: (shape, subjects, variant) => ({
      path: '/graphql',
      body: {
        query: queries[shape],
        variables: variablesOf(shape, subjects, variant, {
          section: ({ path }) => path,
          cursor: ({ id }) => cursor(id),
        }),
      },
    }),
    said: saidByPlain,
  };
}

/** As Prisma's `npx prisma generate`; of the engine that it would download any file will do: it isn't run. */
function generate(folder: string): Promise<void> {
  const args = ['generate', '--no-hints', '--schema', 'schema.prisma'];
  return run(process.execPath, [prismaCli, ...args], folder, {
    PATH: `${folder}/node_modules/.bin${delimiter}${process.env['PATH'] ?? ''}`,
    PRISMA_SCHEMA_ENGINE_BINARY: `${folder}/package.json`,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  });
}

function cursor(id: string): string {
  return Buffer.from(`GPC:S:${id}`).toString('base64');
}

interface Card extends Omit<SaidCard, 'authors' | 'topics' | 'related'> {
  byline: { author: SaidName }[];
  topics?: { topic: SaidName }[];
  related?: { article: Card }[];
}

interface Page extends Card {
  section: SaidName & { parent: SaidName | null };
  body: { elements: { content: { value: string }[] }[] };
}

interface Cards {
  edges: { node: Card }[];
}

function saidByPlain(
  shape: Shape,
  data: { articles?: Cards; section?: { articles: Cards }; article?: Page },
): Said {
  const cards = data.articles ?? data.section?.articles;
  if (shape !== 'article page') return cards!.edges.map(({ node }) => cardOf(node));
  const { body, section, ...article } = data.article!;
  const { parent, ...own } = section;
  const texts = body.elements.flatMap(({ content }) => content.map(({ value }) => value));
  return { ...cardOf({ ...article, section: own }), body: texts.join(' '), parent };
}

function cardOf({ id, byline, topics, related, ...card }: Card): SaidCard {
  const [, uuid] = Buffer.from(id, 'base64').toString().split(':');
  return {
    ...card,
    id: uuid!,
    authors: byline.map(({ author }) => author),
    ...(topics && { topics: topics.map(({ topic }) => topic) }),
    ...(related && { related: related.map(({ article }) => cardOf(article)) }),
  };
}
