import { beforeAll, expect, it } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { testApi } from './api.ts';

const database = testDatabase('newsroom');
const api = testApi(database);

interface Told {
  headline: string;
  url: string;
  publishedAt: string;
  jsonLd: string;
  image: { url: string };
  byline: { author: { name: string; url: string } }[];
  topics: { url: string }[];
  breadcrumbs: { name: string; url: string }[];
  readingTime: { words: number };
}

let told: Told;
let graph: Record<string, unknown>[];
beforeAll(async () => {
  const { article } = await api.ask<{ article: Told }>(
    `{ article(slug: "northern-grid-link-delayed") {
      headline url publishedAt jsonLd image { url } byline { author { name url } } topics { url }
      breadcrumbs { name url } readingTime { words }
    } }`,
  );
  told = article;
  graph = (JSON.parse(article.jsonLd) as { '@graph': typeof graph })['@graph'];
});

it('tells machines the same as the other fields', () => {
  const { headline, url, publishedAt, image, byline, topics, readingTime } = told;
  expect(graph[0]).toMatchObject({
    ...{ headline, url, mainEntityOfPage: url, datePublished: publishedAt },
    articleSection: 'Energy',
    image: { url: image.url },
    author: byline.map(({ author }) => author),
    about: topics,
    wordCount: readingTime.words,
    correction: [{ '@type': 'CorrectionComment' }],
    usageInfo: { '@type': 'CreativeWork' },
  });
  expect(byline).toHaveLength(2);
});

it('leads to the front page by the breadcrumbs', () => {
  const items = told.breadcrumbs.map(({ name, url }) => ({ name, item: url }));
  expect(graph[1]).toMatchObject({ itemListElement: items });
});
