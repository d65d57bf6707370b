import {
  shapeSizes as sizes,
  type Position,
  type Said,
  type SaidCard,
  type SaidName,
  type Shape,
} from '../shapes.ts';
import type { Contestant } from './contestant.ts';
import { installed } from './installed.ts';
import { variablesOf } from './variables.ts';

const byline =
  'articleBylinesByArticleId(orderBy: PRIMARY_KEY_ASC) { nodes { authorByAuthorId { name slug } } }';
const topics =
  'articleTopicsByArticleId(orderBy: POSITION_ASC) { nodes { topicByTopicId { name slug } } }';
const card = `rowId headline slug standfirst publishedAt sectionBySectionId { name slug } ${byline}`;
const related = (fields: string) =>
  `articleRelatedsByArticleId(first: ${sizes.related}, orderBy: PRIMARY_KEY_ASC) { nodes {
    draftByRelatedId { articleByRowId { ${fields} } } } }`;
const latest = 'orderBy: [PUBLISHED_AT_DESC, ROW_ID_DESC]';

const queries: Record<Shape, string> = {
  front: `{ allArticles(first: ${sizes.front}, ${latest}) { nodes { ${card} } } }`,
  'article page': `query ($slug: String!) { allArticles(condition: { slug: $slug }, first: 1) { nodes {
    rowId headline slug standfirst publishedAt body
    sectionBySectionId { name slug sectionByParentId { name slug } } ${byline} ${topics} ${related(card)} } } }`,
  deep: `query ($section: UUID!) { sectionByRowId(rowId: $section) {
    articlesBySectionId(first: ${sizes.deep}, ${latest}) { nodes {
      rowId headline slug standfirst publishedAt ${byline} ${topics} ${related(`rowId headline slug ${byline}`)} } } } }`,
  'page 10,000': `query ($after: Cursor!) { allArticles(first: ${sizes.page}, after: $after, ${latest}) {
    nodes { ${card} } } }`,
};

/** How a cursor of its names the order of the list. */
const cursorQuery = `{ allArticles(first: 1, ${latest}) { edges { cursor } } }`;

/** PostGraphile 5 over the same tables, with its default preset. */
export function postgraphile(): Contestant {
  let folder = '';
  let order = '';
  return {
    word: 'postgraphile',
    name: 'PostGraphile 5.1',
    async prepare() {
      folder = await installed(
        'postgraphile',
        { postgraphile: '5.1.5', graphql: '16.15.0', pg: '8.23.1' },
        ['postgraphile.mjs'],
      );
    },
    program: (databaseUrl) => ({
      command: [`${folder}/postgraphile.mjs`],
      environment: (port) => ({
        PORT: `${port}`,
        DATABASE_URL: databaseUrl,
        NODE_ENV: 'production',
        GRAPHILE_ENV: 'production',
      }),
      cwd: folder,
      readyPath: '/graphql?query=%7B__typename%7D',
    }),
    async ready(url) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: cursorQuery }),
      });
      const { data } = (await response.json()) as {
        data: { allArticles: { edges: [{ cursor: string }] } };
      };
      const [{ cursor: text }] = data.allArticles.edges;
      [order] = JSON.parse(Buffer.from(text, 'base64').toString()) as [string];
    },
    ask: (shape, subjects, variant) => ({
      path: '/graphql',
      body: {
        query: queries[shape],
        variables: variablesOf(shape, subjects, variant, {
          section: ({ id }) => id,
          cursor: (position) => cursor(order, position),
        }),
      },
    }),
    said: saidByPostgraphile,
  };
}

function cursor(order: string, { id, publishedAt }: Position): string {
  const time = publishedAt.toISOString().replace('Z', '000+00:00');
  return Buffer.from(JSON.stringify([order, time, id])).toString('base64');
}

interface Card {
  rowId: string;
  headline: string;
  slug: string;
  standfirst?: string | null;
  publishedAt?: string;
  sectionBySectionId?: SaidName & { sectionByParentId?: SaidName | null };
  articleBylinesByArticleId: { nodes: { authorByAuthorId: SaidName }[] };
  articleTopicsByArticleId?: { nodes: { topicByTopicId: SaidName }[] };
  articleRelatedsByArticleId?: { nodes: { draftByRelatedId: { articleByRowId: Card } }[] };
  body?: { elements: { content: { value: string }[] }[] };
}

interface Data {
  allArticles?: { nodes: Card[] };
  sectionByRowId?: { articlesBySectionId: { nodes: Card[] } };
}

function saidByPostgraphile(shape: Shape, { allArticles, sectionByRowId }: Data): Said {
  const { nodes } = allArticles ?? sectionByRowId!.articlesBySectionId;
  if (shape !== 'article page') return nodes.map(cardOf);
  const { sectionBySectionId, body, ...page } = nodes[0]!;
  const { sectionByParentId: parent = null, ...section } = sectionBySectionId!;
  const texts = body!.elements.flatMap(({ content }) => content.map(({ value }) => value));
  return { ...cardOf({ ...page, sectionBySectionId: section }), body: texts.join(' '), parent };
}

function cardOf(card: Card): SaidCard {
  const { rowId: id, headline, slug, standfirst, publishedAt, sectionBySectionId: section } = card;
  const topics = card.articleTopicsByArticleId?.nodes.map((each) => each.topicByTopicId);
  const related = card.articleRelatedsByArticleId?.nodes.map((each) => each.draftByRelatedId);
  return {
    ...{ id, headline, slug },
    ...(standfirst !== undefined && { standfirst }),
    ...(publishedAt && { publishedAt: new Date(publishedAt).toISOString() }),
    ...(section && { section }),
    authors: card.articleBylinesByArticleId.nodes.map((each) => each.authorByAuthorId),
    ...(topics && { topics }),
    ...(related && { related: related.map((each) => cardOf(each.articleByRowId)) }),
  };
}
