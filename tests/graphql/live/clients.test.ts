import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '../../support/database.ts';
import { eventually } from '../../support/eventually.ts';
import { newsroom } from '../../support/newsroom.ts';
import { adminToken, testServer } from '../../support/server.ts';
import { liveClients, type LiveClient, type Told } from './clients.ts';

const database = testDatabase('empty');
const world = newsroom(database);
const server = testServer(database);

beforeAll(() => world.section('politics'));
afterEach(() => expect(server().reported).toEqual([]));

const changes = `subscription ($after: String) {
  articleChanges(section: "politics", after: $after) { cursor kind article { headline } } }`;
const addTopic = `mutation ($name: String!) {
  createTopic(input: { slug: $name, name: $name, type: PLACE }) { __typename } }`;

interface Changed {
  cursor: string;
  kind: string;
  article: { headline: string };
}

describe.each(Object.entries(liveClients))('%s', (name, make) => {
  const open: LiveClient[] = [];
  const client = (token?: string) => {
    const made = make(server().url, token);
    open.push(made);
    return made;
  };
  afterEach(async () => {
    for (const each of open.splice(0)) await each.dispose();
  });

  const ask = (its: LiveClient, query: string, variables = {}) =>
    new Promise<Told>((resolve) => {
      let last: Told = {};
      its.begin(
        query,
        variables,
        (told) => (last = told),
        () => resolve(last),
      );
    });

  const follow = (its: LiveClient, variables = {}) => {
    const seen: Told[] = [];
    const stop = its.begin(
      changes,
      variables,
      (told) => seen.push(told),
      () => {},
    );
    const has = async (count: number) => {
      await eventually(() => expect(seen).toHaveLength(count));
      return seen.map(({ data }) => (data as { articleChanges: Changed }).articleChanges);
    };
    return { stop, has };
  };

  it('asks, and is told what is wrong with what it asks', async () => {
    const its = client();
    expect((await ask(its, '{ sections { name } }')).data).toMatchObject({
      sections: [{ name: expect.any(String) }],
    });
    const codeOf = async (query: string, variables = {}) =>
      (await ask(its, query, variables)).errors?.map(({ extensions }) => extensions?.['code']);
    expect(await codeOf('{ nothing }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    const nul = 'query ($slug: String!) { article(slug: $slug) { id } }';
    expect(await codeOf(nul, { slug: 'a\u0000b' })).toEqual(['BAD_USER_INPUT']);
    expect(await codeOf(addTopic, { name: 'oslo' })).toEqual(['UNAUTHENTICATED']);
  });

  it('changes something with a token, and is refused with one that is no good', async () => {
    const slug = name.toLowerCase().replaceAll(/\W+/g, '-');
    const { data } = await ask(client(adminToken), addTopic, { name: slug });
    expect(data).toMatchObject({ createTopic: { __typename: 'TopicChange' } });
    const { errors } = await ask(client('no-such-token'), addTopic, { name: `${slug}-2` });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'UNKNOWN' });
    expect(await database().prisma.topic.count({ where: { slug: { startsWith: slug } } })).toBe(1);
  });

  it('follows what happens, and goes on after the last cursor with another connection', async () => {
    const first = follow(client(), { after: await lastCursor() });
    await world.article({ headline: `${name} 1`, section: 'politics' });
    const [seen] = await first.has(1);
    expect(seen).toMatchObject({ kind: 'ARTICLE_PUBLISHED', article: { headline: `${name} 1` } });
    first.stop();
    await world.article({ headline: `${name} 2`, section: 'politics' });
    const again = follow(client(), { after: seen!.cursor });
    await world.article({ headline: `${name} 3`, section: 'politics' });
    expect((await again.has(2)).map(({ article }) => article.headline)).toEqual([
      `${name} 2`,
      `${name} 3`,
    ]);
    again.stop();
  });

  it('is refused a subscription as it is refused a query', async () => {
    const { errors } = await ask(client(), changes.replace('politics', 'nowhere'));
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'section' });
  });
});

async function lastCursor(): Promise<string> {
  const query = '{ changes(first: 1000) { pageInfo { endCursor } } }';
  const response = await fetch(`${server().url}/graphql?query=${encodeURIComponent(query)}`);
  const { data } = (await response.json()) as {
    data: { changes: { pageInfo: { endCursor: string } } };
  };
  return data.changes.pageInfo.endCursor;
}
