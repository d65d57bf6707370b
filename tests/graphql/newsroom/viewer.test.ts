import { describe, expect, it } from '@jest/globals';
import { testDatabase } from '../../support/database.ts';
import { sendOperation } from '../../support/graphql.ts';
import { adminToken, testServer } from '../../support/server.ts';
import { newToken } from '../../support/tokens.ts';

const database = testDatabase('empty');
const server = testServer(database);

async function viewer(token?: string): Promise<unknown> {
  const { data, errors } = await sendOperation(server().url, 'Viewer', {}, token);
  expect(errors).toEqual([]);
  return (data as { viewer: unknown } | null)?.viewer;
}

const editorMay = [
  'READ_FULL_FEEDS',
  ...['WRITE_DRAFTS', 'READ_ALL_DRAFTS', 'PUBLISH', 'IMPORT'],
  ...['MANAGE_AUTHORS', 'MANAGE_TOPICS', 'ADD_IMAGES', 'CHANGE_IMAGES'],
];
const adminMay = [
  ...editorMay,
  'KILL',
  'MANAGE_SECTIONS',
  'MANAGE_TOKENS',
  'MANAGE_WEBHOOKS',
  'READ_AUDIT',
];

describe('viewer', () => {
  it('is nobody without a token', async () => {
    const nothing = { name: null, role: null, actor: null, expiresAt: null };
    expect(await viewer()).toEqual({ ...nothing, permissions: [] });
  });

  it.each([
    ['CONTRIBUTOR', ['READ_FULL_FEEDS', 'WRITE_DRAFTS', 'ADD_IMAGES']],
    ['EDITOR', editorMay],
    ['ADMIN', adminMay],
    ['SYNDICATION', ['READ_FULL_FEEDS']],
  ] as const)('with a token for %s is its bearer, who may %j', async (role, may) => {
    const { secret, actor } = await newToken(database(), role, { name: 'Åsa from the desk' });
    const { permissions, ...rest } = (await viewer(secret)) as { permissions: string[] };
    expect(rest).toEqual({ name: 'Åsa from the desk', role, actor, expiresAt: null });
    expect(permissions.toSorted()).toEqual([...may].sort());
  });

  it('knows when its token stops working', async () => {
    const expiresAt = new Date('2099-03-01T00:00:00Z');
    const { secret } = await newToken(database(), 'EDITOR', { expiresAt });
    expect(await viewer(secret)).toMatchObject({ expiresAt: '2099-03-01T00:00:00.000Z' });
  });

  it('with the token of the settings is ADMIN_TOKEN', async () => {
    const actor = 'token:environment';
    const known = { name: 'ADMIN_TOKEN', role: 'ADMIN', actor, expiresAt: null };
    expect(await viewer(adminToken)).toMatchObject(known);
  });
});
