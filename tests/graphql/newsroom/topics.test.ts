import { afterEach, describe, expect, it } from '@jest/globals';
import { testDatabase } from '../../support/database.ts';
import { newDraft } from '../../support/drafts.ts';
import { send } from '../../support/graphql.ts';
import { mutate, pageAt, resolvePath, rowCounts } from '../../support/mutations.ts';
import { adminToken, testServer } from '../../support/server.ts';
import { newToken } from '../../support/tokens.ts';

const database = testDatabase('newsroom');
const server = testServer(database);
afterEach(() => expect(server().reported).toEqual([]));

const change = (mutation: string, input: object, options = {}) =>
  mutate(server().url, mutation, input, options);
const create = (name: string) => change('createTopic', { name, type: 'SUBJECT' });
const rename = (topic: string, expectedVersion: number, given: object) =>
  change('updateTopic', { topic, expectedVersion, ...given });
const merge = (from: string, into: string) => change('mergeTopics', { from, into });
const resolve = (path: string) => resolvePath(server().url, path);

/** A published story about these topics, in their order. */
async function story(headline: string, slugs: string[]) {
  const topics = slugs.map((slug) => ({ slug }));
  return (await newDraft(server().url, { headline, topics })).next('publish');
}

async function topicsOf(slug: string): Promise<string[]> {
  const query = 'query ($slug: String!) { article(slug: $slug) { topics { slug } } }';
  const { data } = await send(server().url, query, { slug });
  const { article } = data as unknown as { article: { topics: { slug: string }[] } };
  return article.topics.map((topic) => topic.slug);
}

async function storiesOf(slug: string): Promise<unknown> {
  const query = 'query ($slug: String!) { topic(slug: $slug) { articles { totalCount } } }';
  const { data } = await send(server().url, query, { slug });
  return (data as unknown as { topic: { articles: { totalCount: number } } }).topic.articles
    .totalCount;
}

it('a topic is added, renamed and retyped, and found from its old address', async () => {
  const { topic } = await create('Tides & Currents');
  expect(topic).toMatchObject({ slug: 'tides-and-currents', type: 'SUBJECT', version: 1 });
  const renamed = await rename('tides-and-currents', 1, {
    ...{ name: 'Kattegat', slug: 'kattegat', type: 'PLACE', description: 'A sea.' },
  });
  expect(renamed.topic).toEqual({
    ...{ slug: 'kattegat', name: 'Kattegat', path: '/topics/kattegat', version: 2 },
    ...{ type: 'PLACE', description: 'A sea.' },
  });
  const old = '/topics/tides-and-currents';
  expect(await resolve(old)).toMatchObject({ path: '/topics/kattegat' });
  expect(await pageAt(server().url, old)).toEqual([301, '/topics/kattegat']);
  const taken = 'The slug "tides-and-currents" leads to the topic that had it before';
  expect((await create('Tides & Currents')).message).toContain(taken);
});

it('a stale change of the same field is a VersionProblem, of another is kept', async () => {
  await create('Old Topic');
  await rename('old-topic', 1, { name: 'Newer Topic' });
  expect(await rename('old-topic', 1, { name: 'Newest Topic' })).toMatchObject({
    ...{ __typename: 'VersionProblem', fields: ['name'], version: 2 },
  });
  const { topic } = await rename('old-topic', 1, { type: 'PLACE' });
  expect(topic).toMatchObject({ name: 'Newer Topic', type: 'PLACE', version: 3 });
});

describe('two topics that are one', () => {
  it('stand once on each article, in their order, and list the articles of both', async () => {
    for (const name of ['T One', 'T Two', 'T Three']) await create(name);
    await story('First has one', ['t-one', 't-three', 't-two']);
    await story('First has two', ['t-two', 't-three', 't-one']);
    await story('Has only one', ['t-three', 't-one']);
    await merge('t-one', 't-two');
    expect(await topicsOf('first-has-one')).toEqual(['t-two', 't-three']);
    expect(await topicsOf('first-has-two')).toEqual(['t-two', 't-three']);
    expect(await topicsOf('has-only-one')).toEqual(['t-three', 't-two']);
    expect(await storiesOf('t-two')).toBe(3);
    expect(await pageAt(server().url, '/topics/t-one')).toEqual([301, '/topics/t-two']);
  });

  it('are one in drafts from before, and for whoever types the old name', async () => {
    for (const name of ['U One', 'U Two', 'U Three']) await create(name);
    const topics = ['u-one', 'u-two', 'u-three'].map((slug) => ({ slug }));
    const draft = await newDraft(server().url, { headline: 'About three', topics });
    await merge('u-one', 'u-three');
    const query = 'query ($id: ID!) { draft(id: $id) { content { topics { slug } } } }';
    const { data } = await send(server().url, query, { id: draft.id }, adminToken);
    const now = [{ slug: 'u-three' }, { slug: 'u-two' }];
    expect(data).toEqual({ draft: { content: { topics: now } } });
    await draft.next('publish');
    expect(await topicsOf('about-three')).toEqual(['u-three', 'u-two']);
    const before = await database().prisma.topic.count();
    const byName = { topics: [{ name: 'U one', type: 'SUBJECT' }] };
    await (await newDraft(server().url, { headline: 'By name', ...byName })).next('publish');
    expect(await topicsOf('by-name')).toEqual(['u-three']);
    expect(await database().prisma.topic.count()).toBe(before);
  });

  it('can have been merged before: all lead to the last', async () => {
    for (const name of ['V One', 'V Two', 'V Three']) await create(name);
    const draft = await story('Kept by the first', ['v-one', 'v-two']);
    await merge('v-one', 'v-two');
    await merge('v-two', 'v-three');
    for (const slug of ['v-one', 'v-two'])
      expect(await resolve(`/topics/${slug}`)).toMatchObject({ path: '/topics/v-three' });
    const saved = await draft.next('saveDraft', { content: { headline: 'Said again' } });
    await saved.next('publish');
    expect(await topicsOf('kept-by-the-first')).toEqual(['v-three']);
  });
});

it.each([
  ['mergeTopics', { from: 'film', into: 'film' }, 'into', /the same topic/],
  ['mergeTopics', { from: 'no-such', into: 'film' }, 'from', /There is no topic "no-such"/],
  ['updateTopic', { topic: 'no-such', expectedVersion: 1 }, 'topic', /There is no topic/],
  ['updateTopic', { topic: 'film', expectedVersion: 1, slug: 'climate' }, 'slug', /"climate-2"/],
  ['updateTopic', { topic: 'film', expectedVersion: 9, name: 'F' }, 'expectedVersion', /1 to 1/],
  ['createTopic', { name: 'Film', type: 'PLACE' }, 'slug', /"film-2" is free/],
])('%s refuses %j and writes nothing', async (mutation, input, field, message) => {
  const before = await rowCounts(database());
  const result = await change(mutation, input);
  expect([result.__typename, result.field]).toEqual(['InputProblem', field]);
  expect(result.message).toMatch(message);
  expect(await rowCounts(database())).toEqual(before);
});

it('contributors may not change topics', async () => {
  const { secret: token } = await newToken(database(), 'CONTRIBUTOR');
  const given = { from: 'film', into: 'climate' };
  await expect(change('mergeTopics', given, { token })).rejects.toThrow('FORBIDDEN');
});
