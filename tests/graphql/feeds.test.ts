import { expect, it } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { site, testApi } from './api.ts';

const database = testDatabase('newsroom');
const api = testApi(database);

const feeds = 'feeds { rss atom json ninjs }';

const feedsBelow = (path: string) => {
  const at = (format: string) => `${site.url}${path}/feed.${format}`;
  return { feeds: { rss: at('rss'), atom: at('atom'), json: at('json'), ninjs: at('ninjs') } };
};

it('what has a list of articles has its feeds right below its page', async () => {
  const told = await api.ask(`{
    ${feeds}
    section(path: "business/energy") { ${feeds} }
    author(slug: "zoe-lindqvist") { ${feeds} }
    topic(slug: "grid-north") { ${feeds} }
  }`);
  expect(told).toEqual({
    ...feedsBelow(''),
    section: feedsBelow('/business/energy'),
    author: feedsBelow('/authors/zoe-lindqvist'),
    topic: feedsBelow('/topics/grid-north'),
  });
});
