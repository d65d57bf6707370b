import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { newsroom } from '../support/newsroom.ts';
import { startReceiver, type Receiver } from '../support/receiver.ts';
import { testServer } from '../support/server.ts';
import { soon } from './delivering.ts';
import { verified } from './webhook-desk.ts';

// Others' servers are told over real HTTP, on a machine that may be busy.
jest.setTimeout(180_000);

const purgeSecret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const database = testDatabase('empty');
const world = newsroom(database);
let purged: Receiver;
beforeAll(async () => void (purged = await startReceiver()));
const server = testServer(database, {
  purge: () => ({ url: `${purged.url}/purge`, secret: purgeSecret }),
});

afterEach(() => expect(server().reported).toEqual([]));
afterAll(() => purged.close());

it('tells a CDN to drop what it keeps, by the names that the answer came with', async () => {
  const { slug } = await database().prisma.article.findUniqueOrThrow({
    where: { id: await world.article({ headline: 'Kept for a while' }) },
  });
  const names = await Promise.all([
    namesOf(`{ article(slug: "${slug}") { headline } }`),
    namesOf('{ articles(first: 1) { edges { node { id } } } }'),
    namesOf('{ article(slug: "not-there-yet") { headline } }'),
  ]);
  // Its own publication.
  await soon(() => expect(names[0].some((name) => isPurged(name))).toBe(true));
  purged.received.length = 0;
  await world.article({ headline: 'Not there yet' });
  await soon(() => {
    const [article, ...others] = names.map((all) => all.some((name) => isPurged(name)));
    expect({ article, others }).toEqual({ article: false, others: [true, true] });
  });
});

/** Under which a cache between keeps the answer to a query. */
async function namesOf(query: string): Promise<string[]> {
  const { headers } = await fetch(`${server().url}/graphql?query=${encodeURIComponent(query)}`);
  return headers.get('cache-tag')!.split(',');
}

function isPurged(name: string): boolean {
  return purged.received.some((one) => {
    const { tags } = verified(purgeSecret, one) as unknown as { tags: string[] };
    return tags.includes(name);
  });
}
