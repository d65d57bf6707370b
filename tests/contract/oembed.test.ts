import { expect, it } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { testServer } from '../support/server.ts';

const database = testDatabase('newsroom');
const server = testServer(database);

/** How another site gets to the embed of a page: by the link in its head. */
async function discover(path: string): Promise<string> {
  const page = await (await fetch(server().url + path)).text();
  const [link] = /<link[^>]*application\/json\+oembed[^>]*>/.exec(page) ?? [];
  return /href="([^"]*)"/.exec(link ?? '')![1]!.replaceAll('&amp;', '&');
}

const embedAt = (path: string) =>
  fetch(`${server().url}/oembed?url=${encodeURIComponent(server().url + path)}`);

it('other sites find the embed of a story by the link on its page', async () => {
  const response = await fetch(await discover('/business/energy/northern-grid-link-delayed'));
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    ...{ version: '1.0', type: 'rich', provider_name: 'Masthead' },
    title: 'Northern grid link delayed again as cable ship breaks down',
    author_name: 'Zoë Lindqvist, Łukasz Wrona',
    author_url: `${server().url}/authors/zoe-lindqvist`,
  });
});

it('a story is found where it was', async () => {
  const { formerArticleAddress } = database().prisma;
  const { section, slug } = await formerArticleAddress.findFirstOrThrow({
    include: { section: true },
  });
  expect((await embedAt(`/${section.path}/${slug}`)).status).toBe(200);
});

it.each(['/business/brewery-takeover-report', '/business', '/', '/authors/zoe-lindqvist'])(
  'nothing is embedded of %s',
  async (path) => {
    expect((await embedAt(path)).status).toBe(404);
  },
);
