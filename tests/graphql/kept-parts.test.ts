import { beforeAll, describe, expect, it } from '@jest/globals';
import { authors } from '../../src/domain/author/author-kind.ts';
import type { Kind, Named } from '../../src/domain/named/named-kind.ts';
import { updateNamed } from '../../src/domain/named/update-named.ts';
import { updateSection } from '../../src/domain/section/update-section.ts';
import { topics } from '../../src/domain/topic/topic-kind.ts';
import { testDatabase } from '../support/database.ts';
import { hasHeardAll } from '../support/heard.ts';
import { newsroom } from '../support/newsroom.ts';
import { send } from '../support/graphql.ts';
import { adminToken, testServer } from '../support/server.ts';
import { statementsOf } from './statements.ts';

const database = testDatabase('empty');
const server = testServer(database);
const world = newsroom(database);
const statements = statementsOf(database);

const story = `query ($slug: String!) { article(slug: $slug) {
  headline bodyText section { name } byline { author { name } } topics { name }
  related { article { headline section { name } byline { author { name } } } } } }`;
const latest =
  '{ articles(first: 3) { totalCount edges { node { headline byline { author { name } } } } } }';

let asked = 0;

/** Asks what was never asked before: a variable that no document declares makes it another request. */
async function ask(query: string, variables: object = {}, token?: string) {
  let text = '';
  const sent = await statements(async () => {
    const { data } = await send(server().url, query, { ...variables, n: ++asked }, token);
    text = JSON.stringify(data);
  });
  return { text, statements: sent.length };
}

/** What is wanted once isn't kept, nor what was kept before a change. */
async function settled(query: string, variables: object = {}) {
  await hasHeardAll(server());
  await ask(query, variables);
  return ask(query, variables);
}

const ids = { mine: '', pinned: '', other: '' };

beforeAll(async () => {
  ids.pinned = await world.article({ slug: 'pinned', section: 'sport', authors: ['Pia'] });
  const mine = { slug: 'mine', section: 'world', authors: ['Ann'], topics: ['Rail'] };
  ids.mine = await world.article({ ...mine, related: [ids.pinned] });
  ids.other = await world.article({ slug: 'other', section: 'arts', authors: ['Oli'] });
});

describe('what an answer is made of', () => {
  it.each([
    ['a story with all around it', story, { slug: 'mine' }],
    ['a story that is none', story, { slug: 'none' }],
    ['a list', latest, {}],
    ['sections', '{ sections { name children { name } } }', {}],
    ['nodes', '{ author(slug: "ann") { name } topic(slug: "rail") { name } }', {}],
  ])('is read no more for another answer: %s', async (_, query, variables) => {
    const { text } = await settled(query, variables);
    expect(await ask(query, variables)).toEqual({ text, statements: 0 });
  });

  it('is not kept at once: most is never wanted again', async () => {
    const slug = 'never-asked-for';
    expect((await ask(story, { slug })).statements).toBeGreaterThan(0);
    expect((await ask(story, { slug })).statements).toBeGreaterThan(0);
    expect((await ask(story, { slug })).statements).toBe(0);
  });

  it('is read anew for whoever shows a token', async () => {
    await settled(story, { slug: 'mine' });
    expect((await ask(story, { slug: 'mine' }, adminToken)).statements).toBeGreaterThan(3);
  });
});

describe('is read again, and nothing else, after', () => {
  const expectedVersion = 1;
  const renamed = <Its extends Named>(kind: Kind<Its>, slug: string, given: Partial<Its>) =>
    world.change((change) => updateNamed(change, kind, { slug, expectedVersion }, given));
  const edited = async (id: string, headline: string) => {
    await world.save(id, { headline });
    await world.publish(id);
  };

  it.each<[string, string, () => Promise<unknown>]>([
    ['a new name of its author', 'Anna', () => renamed(authors, 'ann', { name: 'Anna' })],
    [
      'a new name of a pinned one’s author',
      'Pina',
      () => renamed(authors, 'pia', { name: 'Pina' }),
    ],
    ['a new name of its topic', 'Railways', () => renamed(topics, 'rail', { name: 'Railways' })],
    ['an edit', 'Edited', () => edited(ids.mine, 'Edited')],
    ['an edit of one that is pinned', 'Stuck', () => edited(ids.pinned, 'Stuck')],
    [
      'a new name of its section',
      'The World',
      () =>
        world.change((change) =>
          updateSection(change, { path: 'world', expectedVersion }, { name: 'The World' }),
        ),
    ],
  ])('%s', async (_, word, change) => {
    await settled(story, { slug: 'mine' });
    const { text } = await settled(story, { slug: 'other' });
    await change();
    await hasHeardAll(server());
    const its = await ask(story, { slug: 'mine' });
    expect(its.text).toContain(`"${word}"`);
    expect(its.statements).toBeGreaterThan(0);
    // Sections stand in one tree.
    if (word !== 'The World')
      expect(await ask(story, { slug: 'other' })).toEqual({ text, statements: 0 });
  });

  it('a publication, for lists', async () => {
    const before = await settled(latest);
    await world.article({ headline: 'Brand new' });
    await hasHeardAll(server());
    const after = await ask(latest);
    expect([before.text.includes('Brand new'), after.text.includes('Brand new')]).toEqual([
      false,
      true,
    ]);
  });
});
