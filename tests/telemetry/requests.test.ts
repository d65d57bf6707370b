import { request } from 'node:http';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { exchangeLog } from '../../src/telemetry/exchange-log.ts';
import { Exchanges } from '../../src/telemetry/exchanges.ts';
import { createLog } from '../../src/telemetry/log.ts';
import { readOperation } from '../../src/graphql/operations.ts';
import { testDatabase } from '../support/database.ts';
import { newsroom } from '../support/newsroom.ts';
import { adminToken, testServer } from '../support/server.ts';

interface Line {
  level: string;
  msg: string;
  requestId?: string;
  statements?: number;
}

const exchanges = new Exchanges();
let lines: Line[] = [];
let text = '';
const log = createLog({
  ...{ level: 'info', readable: false, secrets: [adminToken] },
  requestId: () => exchanges.id,
  write(line) {
    text += line;
    lines.push(JSON.parse(line) as Line);
  },
});
exchanges.observe(exchangeLog(log, 60_000));

const database = testDatabase('empty');
const server = testServer(database, {
  exchanges,
  report: (error) => log.error(error),
  // Every request is to be seen on its way through all layers.
  cacheBytes: 0,
});
const world = newsroom(database);

beforeAll(async () => {
  await world.article({ slug: 'a-story', section: 'world' });
});
beforeEach(() => {
  lines = [];
  text = '';
});

const post = (body: object, headers: Record<string, string> = {}) =>
  fetch(`${server().url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('a request', () => {
  it('is one line that says what was asked, and what it took', async () => {
    const query = readOperation('ArticlePage');
    const response = await post({ query, variables: { slug: 'a-story' } });
    const requestId = response.headers.get('x-request-id');
    expect(requestId).toMatch(/^[\da-f-]{36}$/);
    expect(lines).toEqual([
      {
        ...{ level: 'info', time: expect.stringMatching(/^20.*Z$/), msg: 'request', requestId },
        ...{ method: 'POST', path: '/graphql', status: 200, ms: expect.any(Number) },
        operations: [expect.stringMatching(/^ArticlePage [\da-f]{12}$/)],
        ...{ statements: expect.any(Number), statementMs: expect.any(Number) },
      },
    ]);
    const { statements } = lines[0]!;
    expect(statements).toBeGreaterThan(3);
    expect(statements).toBeLessThanOrEqual(8);
  });

  it('keeps the id that it came with, also among others', async () => {
    const ids = Array.from({ length: 20 }, (_, n) => `from-the-proxy-${n}`);
    const query = readOperation('SectionFront');
    const ask = (id: string) =>
      post({ query, variables: { path: 'world', first: 5 } }, { 'x-request-id': id });
    const answers = await Promise.all(ids.map(ask));
    expect(answers.map(({ headers }) => headers.get('x-request-id'))).toEqual(ids);
    const numbers = new Map(lines.map(({ requestId, statements }) => [requestId, statements]));
    expect([...numbers.keys()].sort()).toEqual(ids.sort());
    expect(new Set(numbers.values())).toEqual(new Set([numbers.get(ids[0])]));
  });

  it.each([
    ['read straight', readOperation('ArticlePage'), { slug: 'a-story' }],
    [
      'read by Prisma',
      'query Named($slug: String!) { topic(slug: $slug) { name } }',
      { slug: 'a' },
    ],
  ])(
    'counts as many statements when it goes the short way: %s',
    async (_what, query, variables) => {
      for (let n = 0; n < 3; n++) await post({ query, variables });
      const [first, ...others] = lines.map(({ statements }) => statements);
      expect(first).toBeGreaterThan(0);
      expect(others).toEqual([first, first]);
    },
  );

  it('for a page names the operations that it is made from', async () => {
    await fetch(`${server().url}/world/a-story?from=home`);
    expect(lines).toEqual([
      expect.objectContaining({
        path: '/world/a-story',
        operations: [expect.stringMatching(/^ArticlePage /)],
      }),
    ]);
  });

  it('that can be told nothing of is a line all the same', async () => {
    await post({ query: '{ nothing }' });
    await fetch(`${server().url}/world/feed.rss`, { method: 'HEAD' });
    expect(lines).toMatchObject([
      { path: '/graphql', status: 200 },
      { path: '/world/feed.rss', method: 'HEAD', status: 200 },
    ]);
  });
});

describe('a request that is refused at once', () => {
  it.each([
    ['PROPFIND', '/world?a=b', 405],
    ['GET', '/world%00', 400],
    ['GET', '/%e', 400],
  ])('is a line like all others: %s %s', async (method, path, status) => {
    const response = await fetch(server().url + path, { method });
    expect(response.status).toBe(status);
    const requestId = response.headers.get('x-request-id');
    expect(requestId).toMatch(/^[\da-f-]{36}$/);
    expect(lines).toMatchObject([{ requestId, method, path: path.split('?')[0], status }]);
  });

  it('also when a page asks ahead, and when its method can be no request of the platform', async () => {
    const preflight = { 'access-control-request-method': 'POST', origin: 'https://a.test' };
    await fetch(`${server().url}/graphql`, { method: 'OPTIONS', headers: preflight });
    expect(lines).toMatchObject([{ method: 'OPTIONS', path: '/graphql', status: 204 }]);
    await new Promise((resolve, reject) =>
      request(server().url, { method: 'TRACE' }, resolve).on('error', reject).end(),
    );
    expect(lines.slice(1)).toMatchObject([{ method: 'TRACE', path: '/', status: 405 }]);
  });
});

it('a secret is never logged', async () => {
  const secret = `masthead_${'s3cret'.repeat(8)}`;
  await post({ query: '{ viewer { name } }' }, { authorization: `Bearer ${adminToken}` });
  await post({ query: '{ viewer { name } }' }, { authorization: `Bearer ${secret}` });
  await post({ query: '{ articles(first: 1) { edges { cursor } } }' }, { 'x-request-id': secret });
  await fetch(`${server().url}/graphql?query={articles(first:1){totalCount}}&token=${secret}`);
  await fetch(`${server().url}/preview/${secret}`);
  expect(lines.length).toBeGreaterThanOrEqual(5);
  expect(text).not.toContain(adminToken);
  expect(text).not.toContain('s3cret');
});

describe('an error that clients are not told about', () => {
  it('is logged with the id that the answer carries', async () => {
    await database().prisma.$executeRaw`ALTER TABLE topics RENAME TO topics_elsewhere`;
    const response = await post({ query: '{ topic(slug: "a") { name } }' });
    await database().prisma.$executeRaw`ALTER TABLE topics_elsewhere RENAME TO topics`;
    const { errors } = (await response.json()) as { errors: unknown };
    const requestId = response.headers.get('x-request-id');
    expect(errors).toMatchObject([
      {
        message: 'Something went wrong on our side',
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
      },
    ]);
    const error = lines.find(({ level }) => level === 'error');
    expect(error).toMatchObject({ requestId, err: { message: expect.stringContaining('topics') } });
  });
});

it('a slow request is a warning with the name of its document', async () => {
  const messages = async (slowMs: number) => {
    const slow = new Exchanges();
    const said: Line[] = [];
    const write = (line: string) => {
      said.push(JSON.parse(line) as Line);
    };
    const options = { level: 'info', readable: false, secrets: [], requestId: () => null } as const;
    slow.observe(exchangeLog(createLog({ ...options, write }), slowMs));
    const request = new Request('http://localhost/graphql');
    await slow.handle(request, () => {
      const operation = { name: 'Heavy', type: 'query', hash: 'abc', started: Date.now() } as const;
      slow.operated({ ...operation, milliseconds: 1, errors: 0 }, request);
      return new Response();
    });
    return said;
  };
  expect(await messages(0)).toMatchObject([
    { level: 'warn', msg: 'slow request', operations: ['Heavy abc'] },
  ]);
  expect(await messages(3_600_000)).toMatchObject([{ level: 'info', msg: 'request' }]);
});
