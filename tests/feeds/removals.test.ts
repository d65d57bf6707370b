import { beforeAll, expect, it } from '@jest/globals';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { testDatabase } from '../support/database.ts';
import { change } from '../support/drafts.ts';
import { hour, newsroom } from '../support/newsroom.ts';
import { testServer } from '../support/server.ts';
import { tellings } from './tellings.ts';

const database = testDatabase('empty');
const server = testServer(database);
const world = newsroom(database);

const story = { section: 'world/near', authors: ['Ann One'], topics: ['Rain'] };
const folders = ['', '/world', '/world/near', '/authors/ann-one', '/topics/rain'];
const ids: string[] = [];

beforeAll(async () => {
  for (let n = 0; n < 52; n++) {
    const id = await world.article(story);
    await world.withdraw(id, null, { at: hour(n) });
    ids.unshift(`urn:uuid:${id}`);
  }
});

const removed = async (folder: string) => {
  const { atom, ninjs } = await tellings(server().url, folder);
  expect(ninjs.removed).toEqual(atom.removed);
  return atom.removed;
};

it('feeds name the last 50 that were taken down', async () => {
  for (const folder of folders) expect(await removed(folder)).toEqual(ids.slice(0, 50));
});

it('and, in the very next request, one that is killed long after', async () => {
  const oldest = ids.at(-1)!;
  const id = oldest.replace('urn:uuid:', '');
  const { version } = await database().prisma.draft.findUniqueOrThrow({ where: { id } });
  const input = { id: encodeGlobalId('Draft', id), expectedVersion: version, reason: 'All wrong' };
  expect(await change(server().url, 'kill', input)).toMatchObject({ __typename: 'DraftChange' });
  for (const folder of folders) {
    expect([folder, await removed(folder)]).toEqual([folder, [oldest, ...ids.slice(0, 49)]]);
  }
});
