import { beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { newsroom } from '../support/newsroom.ts';
import { adminToken, testServer } from '../support/server.ts';
import { newToken } from '../support/tokens.ts';
import { askGraphQL, newClient, type Headers } from './clients.ts';

const database = testDatabase('empty');
const server = testServer(database, {
  access: { ratePerMinute: 1000, trustedProxies: ['127.0.0.1'] },
});
const world = newsroom(database);

beforeAll(async () => {
  await world.article({ slug: 'story', section: 'world' });
});

describe('tokens that are no good', () => {
  const wrong = { authorization: 'Bearer no-such-token' };
  const good = { authorization: `Bearer ${adminToken}` };

  const bearer = async () => ({
    authorization: `Bearer ${(await newToken(database(), 'EDITOR')).secret}`,
  });

  /** Guesses until no token of the client's is looked at. */
  async function guessing(client: Headers): Promise<number[]> {
    const statuses: number[] = [];
    for (let round = 0; round < 30 && !statuses.includes(429); round++) {
      // One by one, on a slow machine, those that were first would be forgotten at the last.
      const tries = Array.from({ length: 15 }, () =>
        askGraphQL(server().url, '{ __typename }', { ...client, ...wrong }),
      );
      for (const { status } of await Promise.all(tries)) statuses.push(status);
    }
    return statuses;
  }

  describe.each<[string, (headers: Headers) => Promise<Response>]>([
    ['GraphQL', (headers) => askGraphQL(server().url, '{ __typename }', headers)],
    ['a feed', (headers) => fetch(`${server().url}/world/feed.rss`, { headers })],
  ])('as %s sees them', (_by, request) => {
    it('are so many of an address, and then none is looked at', async () => {
      const client = newClient();
      const statuses = await guessing(client);
      expect(new Set(statuses.slice(0, 15))).toEqual(new Set([401]));
      const refused = await request({ ...client, ...(await bearer()) });
      expect([refused.status, refused.headers.has('retry-after')]).toEqual([429, true]);
    });

    it('keep nobody out who was let in there before', async () => {
      const [client, known] = [newClient(), await bearer()];
      expect((await request({ ...newClient(), ...known })).status).toBe(200);
      expect(await guessing(client)).toContain(429);
      expect((await request({ ...client, ...known })).status).toBe(200);
      await database().prisma.apiToken.updateMany({ data: { revokedAt: new Date() } });
      expect((await request({ ...client, ...known })).status).toBe(401);
      await guessing(client);
      expect((await request({ ...client, ...known })).status).toBe(429);
    });
  });

  it('of one address are no matter to others', async () => {
    const headers = { ...newClient(), ...good };
    expect((await fetch(`${server().url}/nowhere/feed.rss`, { headers })).status).toBe(404);
  });
});
