import { hour } from '../support/newsroom.ts';
import type { Api } from './api.ts';
import type { ModelQuery } from './article-model.ts';

export interface Page {
  totalCount: number;
  edges: { cursor: string; node: { headline: string; id: string } }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

const pageFields = `{ totalCount edges { cursor node { id headline } }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;

/** One page of the whole site's list, or of what else the arguments say. */
export async function pageOf(api: Api, args: string): Promise<Page> {
  const { articles } = await api.ask<{ articles: Page }>(`{ articles(${args}) ${pageFields} }`);
  return articles;
}

/** One page of the list that a query is about. */
export async function askPage(api: Api, query: ModelQuery, paging: string): Promise<Page> {
  const { field, key } = query.of;
  const order = `orderBy: { field: ${query.orderBy.field}, direction: ${query.orderBy.direction} }`;
  const below = `includeSubsections: ${query.includeSubsections}`;
  if (field === 'site') {
    return pageOf(api, [...filterArguments(query), below, order, paging].join(', '));
  }
  const owner = field === 'section' ? `path: "${key}"` : `slug: "${key.toLowerCase()}"`;
  const args = [...(field === 'section' ? [below] : []), order, paging].join(', ');
  const text = `{ owner: ${field}(${owner}) { articles(${args}) ${pageFields} } }`;
  return (await api.ask<{ owner: { articles: Page } }>(text)).owner.articles;
}

/** All pages of a list from one end to the other, in the order in which they were read. */
export async function walk(
  api: Api,
  query: ModelQuery,
  size: number,
  backwards: boolean,
): Promise<Page[]> {
  const pages: Page[] = [];
  for (let cursor: string | null = null; ;) {
    const [count, from] = backwards ? ['last', 'before'] : ['first', 'after'];
    const paging: string = cursor === null ? '' : `, ${from}: "${cursor}"`;
    const page: Page = await askPage(api, query, `${count}: ${size}${paging}`);
    pages.push(page);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    if (!(backwards ? hasPreviousPage : hasNextPage)) return pages;
    cursor = backwards ? startCursor : endCursor;
  }
}

function filterArguments(query: ModelQuery): string[] {
  const { section, author, topic, publishedAfter, publishedBefore } = query;
  const time = (hours: number) => `"${hour(hours).toISOString()}"`;
  return [
    ...(section === undefined ? [] : [`section: "${section}"`]),
    ...(author === undefined ? [] : [`author: "${author.toLowerCase()}"`]),
    ...(topic === undefined ? [] : [`topic: "${topic.toLowerCase()}"`]),
    ...(publishedAfter === undefined ? [] : [`publishedAfter: ${time(publishedAfter)}`]),
    ...(publishedBefore === undefined ? [] : [`publishedBefore: ${time(publishedBefore)}`]),
  ];
}
