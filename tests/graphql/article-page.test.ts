import { expect, it } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { sendOperation } from '../support/graphql.ts';
import { testServer } from '../support/server.ts';

const database = testDatabase('newsroom');
const server = testServer(database);

it('answers everything that an article page shows', async () => {
  const answer = await sendOperation(server().url, 'ArticlePage', {
    slug: 'northern-grid-link-delayed',
  });
  expect(answer.errors).toEqual([]);
  expect(answer.data).toMatchObject({
    article: {
      path: '/business/energy/northern-grid-link-delayed',
      breadcrumbs: [
        { name: 'Home' },
        { name: 'Business' },
        { name: 'Energy' },
        { path: '/business/energy/northern-grid-link-delayed' },
      ],
    },
  });
});
