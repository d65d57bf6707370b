import { afterEach, describe, expect, it } from '@jest/globals';
import { encodeGlobalId } from '../../../src/graphql/global-id.ts';
import { testDatabase } from '../../support/database.ts';
import { send, sendOperation } from '../../support/graphql.ts';
import { adminToken, testServer } from '../../support/server.ts';
import { newToken } from '../../support/tokens.ts';

const database = testDatabase('empty');
const server = testServer(database);
afterEach(() => expect(server().reported).toEqual([]));

interface TokenResult {
  __typename: string;
  secret?: string | null;
  dryRun?: boolean;
  token?: Record<string, unknown> & { id: string };
  field?: string;
}

async function result(query: string, input: object, token = adminToken): Promise<TokenResult> {
  const { data, errors } = await send(server().url, query, { input }, token);
  expect(errors).toEqual([]);
  return (data as { result: TokenResult } | null)!.result;
}

const problem = '... on Problem { field message remedy }';

function create(input: object, args = ''): Promise<TokenResult> {
  const fields = 'id name role createdBy createdAt expiresAt revokedAt lastUsedAt';
  const made = `... on TokenCreated { secret dryRun token { ${fields} } }`;
  return result(
    `mutation ($input: CreateTokenInput!) {
      result: createToken(input: $input ${args}) { __typename ${made} ${problem} } }`,
    { name: 'A client', role: 'EDITOR', ...input },
  );
}

function revoke(id: string, token?: string, args = ''): Promise<TokenResult> {
  const ended = '... on TokenRevoked { dryRun token { id revokedAt } }';
  return result(
    `mutation ($input: RevokeTokenInput!) {
      result: revokeToken(input: $input ${args}) { __typename ${ended} ${problem} } }`,
    { id },
    token,
  );
}

it.each(['CONTRIBUTOR', 'EDITOR', 'SYNDICATION'] as const)(
  'nobody but admins manages tokens: %s',
  async (role) => {
    const { id, secret } = await newToken(database(), role);
    const mutations = [
      'createToken(input: { name: "Mine", role: ADMIN })',
      `revokeToken(input: { id: "${encodeGlobalId('ApiToken', id)}" })`,
    ];
    for (const mutation of mutations) {
      const query = `mutation { ${mutation} { __typename } }`;
      const { errors } = await send(server().url, query, {}, secret);
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  },
);

const statusWith = async (secret: string) =>
  (await send(server().url, '{ __typename }', {}, secret)).status;
const tokenCount = () => database().prisma.apiToken.count();

describe('createToken', () => {
  it('makes a token that works as its role', async () => {
    const expiresAt = '2099-01-01T00:00:00.000Z';
    const { token, secret, dryRun } = await create({ name: '  The wire ', expiresAt });
    expect(dryRun).toBe(false);
    expect(token).toMatchObject({ name: 'The wire', role: 'EDITOR', expiresAt });
    expect(token).toMatchObject({ createdBy: 'token:environment', revokedAt: null });
    const { data } = await sendOperation(server().url, 'Viewer', {}, secret!);
    expect(data).toMatchObject({ viewer: { name: 'The wire', role: 'EDITOR', expiresAt } });
  });

  it('leaves the secret nowhere', async () => {
    const { secret } = await create({}, ', idempotencyKey: "secret"');
    expect(secret).toMatch(/^masthead_[\w-]{43}$/);
    const { prisma } = database();
    const kept = [prisma.apiToken, prisma.auditEntry, prisma.idempotencyKey, prisma.event];
    const rows = await Promise.all(
      kept.map((table) => (table as typeof prisma.apiToken).findMany()),
    );
    const text = JSON.stringify(rows, (_key, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    expect(text).toContain('A client');
    expect(text).not.toContain(secret!.replace('masthead_', ''));
  });

  it.each([
    ['name', { name: '' }],
    ['name', { name: '   ' }],
    ['name', { name: 'x'.repeat(101) }],
    ['name', { name: 'a\u0007b' }],
    ['expiresAt', { expiresAt: '2020-01-01T00:00:00Z' }],
  ])('says what is wrong with %s in %j', async (field, input) => {
    const before = await tokenCount();
    expect(await create(input)).toMatchObject({ __typename: 'InputProblem', field });
    expect(await tokenCount()).toBe(before);
  });

  it('as a dry run makes none and shows no secret', async () => {
    const before = await tokenCount();
    const answer = await create({}, ', dryRun: true');
    expect(answer).toMatchObject({ dryRun: true, secret: null, token: { name: 'A client' } });
    expect(await tokenCount()).toBe(before);
  });

  it('sent again under its key makes none, and shows the secret to nobody twice', async () => {
    const before = await tokenCount();
    const key = ', idempotencyKey: "again"';
    const answers = await Promise.all([create({}, key), create({}, key), create({}, key)]);
    answers.push(await create({}, key));
    expect(new Set(answers.map(({ token }) => token?.id)).size).toBe(1);
    expect(answers.filter(({ secret }) => secret !== null)).toHaveLength(1);
    expect(await tokenCount()).toBe(before + 1);
    const field = 'idempotencyKey';
    expect(await create({ name: 'Another' }, key)).toMatchObject({ field });
  });
});

describe('revokeToken', () => {
  it('ends a token at once', async () => {
    const { token, secret } = await create({});
    expect(await statusWith(secret!)).toBe(200);
    const { token: ended } = await revoke(token!.id);
    expect(ended).toEqual({ id: token!.id, revokedAt: expect.any(String) });
    expect(await statusWith(secret!)).toBe(401);
  });

  it('as a dry run ends none', async () => {
    const { token, secret } = await create({});
    const answer = await revoke(token!.id, adminToken, ', dryRun: true');
    expect(answer).toMatchObject({ dryRun: true, token: { revokedAt: expect.any(String) } });
    expect(await statusWith(secret!)).toBe(200);
  });

  it('does not end the token that asks for it', async () => {
    const { id, secret } = await newToken(database(), 'ADMIN');
    const answer = await revoke(encodeGlobalId('ApiToken', id), secret);
    expect(answer).toMatchObject({ __typename: 'InputProblem', field: 'id' });
    expect(await statusWith(secret)).toBe(200);
  });

  it('says when there is nothing to end', async () => {
    const { token } = await create({});
    await revoke(token!.id);
    const nobody = encodeGlobalId('ApiToken', '018f0000-0000-7000-8000-000000000000');
    const draft = encodeGlobalId('Draft', '018f0000-0000-7000-8000-000000000000');
    for (const id of [token!.id, nobody, draft, 'nonsense']) {
      expect(await revoke(id)).toMatchObject({ __typename: 'InputProblem', field: 'id' });
    }
  });
});

describe('tokens', () => {
  it('pages through all of them, newest first', async () => {
    const { token } = await create({ name: 'The newest' });
    const list = '{ totalCount edges { cursor node { name } } pageInfo { hasNextPage } }';
    const all = await connection(`tokens ${list}`);
    expect(all.edges[0]?.node.name).toBe('The newest');
    expect(all.totalCount).toBe(await tokenCount());
    const next = await connection(`tokens(first: 2, after: "${all.edges[1]!.cursor}") ${list}`);
    expect(next.edges).toEqual(all.edges.slice(2, 4));
    const last = await connection(`tokens(last: 2, before: "${all.edges[4]!.cursor}") ${list}`);
    expect(last.edges).toEqual(all.edges.slice(2, 4));
    expect(await node(token!.id, adminToken)).toEqual({ name: 'The newest' });
  });

  it.each(['EDITOR', 'CONTRIBUTOR', 'SYNDICATION'] as const)('are none to %s', async (role) => {
    const { id, secret } = await newToken(database(), role);
    expect(await node(encodeGlobalId('ApiToken', id), secret)).toBeNull();
    expect(await node(encodeGlobalId('ApiToken', id))).toBeNull();
  });

  interface Connection {
    totalCount: number;
    edges: { cursor: string; node: { name: string } }[];
  }

  async function connection(field: string): Promise<Connection> {
    const { data } = await send(server().url, `{ list: ${field} }`, {}, adminToken);
    return (data as { list: Connection } | null)!.list;
  }

  async function node(id: string, token?: string): Promise<unknown> {
    const query = 'query ($id: ID!) { node(id: $id) { ... on ApiToken { name } } }';
    const { data } = await send(server().url, query, { id }, token);
    return (data as { node: unknown } | null)!.node;
  }
});
