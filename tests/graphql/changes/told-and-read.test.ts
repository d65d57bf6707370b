import { expect, it } from '@jest/globals';
import type { Database } from '../../../src/database/database.ts';
import { encodeGlobalId } from '../../../src/graphql/global-id.ts';
import { testDatabase } from '../../support/database.ts';
import { send } from '../../support/graphql.ts';
import { hasHeardAll } from '../../support/heard.ts';
import { newsroom } from '../../support/newsroom.ts';
import { testServer } from '../../support/server.ts';

const database = testDatabase('empty');
const world = newsroom(database);
let isDeaf = false;
const server = testServer(() => hearing(database()));

/** A database of which nothing is heard while `isDeaf`, as notifications may be on their way for a while. */
function hearing(its: Database): Database {
  return {
    ...its,
    listen: (channel, heard) => its.listen(channel, () => isDeaf || heard()),
  };
}

it('what a change touched is never answered from before, once the change was told', async () => {
  const id = await world.article({ headline: 'First' });
  await hasHeardAll(server());
  const read = async () => {
    const variables = { ids: [encodeGlobalId('Article', id)] };
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Article { headline } } }';
    const { data } = await send(server().url, query, variables);
    return data as unknown;
  };
  expect(await read()).toEqual({ nodes: [{ headline: 'First' }] });
  isDeaf = true;
  await world.save(id, { headline: 'Second' });
  await world.publish(id);
  // What is kept is still thought to be good: nothing is looked for but every five seconds.
  const { data } = await send(server().url, '{ changes { edges { node { kind } } } }');
  expect(JSON.stringify(data)).toContain('ARTICLE_UPDATED');
  expect(await read()).toEqual({ nodes: [{ headline: 'Second' }] });
});
