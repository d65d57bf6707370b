import { beforeAll, describe, expect, test } from '@jest/globals';
import { graphqlClient } from '../../src/client/client.ts';
import { ArticlePageDocument } from '../../src/client/operations.generated.ts';
import { testDatabase } from '../support/database.ts';
import { adminToken, testServer } from '../support/server.ts';
import { runMasthead } from './run-masthead.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const server = testServer(testDatabase('empty'));
const directory = temporaryDirectory();
const stopped = 'http://127.0.0.1:2';

beforeAll(async () => {
  await directory.write('a.txt', 'A headline\n\nA paragraph.\n');
  await directory.write('b.txt', 'B headline\n\nB paragraph.\n');
  await directory.write('c.txt', 'C headline\n\nC paragraph.\n');
});

const masthead = (args: string[], env: Record<string, string> = {}) =>
  runMasthead(args, { cwd: directory.path('.'), env });

describe('masthead stops at once, with 3', () => {
  test.each([
    ['no token', []],
    ['a wrong token', ['--token', 'wrong']],
  ])('given %s', async (_, options) => {
    const { url } = server();
    const { code, stdout, stderr } = await masthead([
      'import',
      'a.txt',
      'b.txt',
      '--url',
      url,
      ...options,
    ]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(/^masthead: No access to .+: .+ --token or MASTHEAD_TOKEN\n$/);
    expect(stderr).toContain(`${url}/graphql`);
  });

  test('when the server is stopped', async () => {
    expect(await masthead(['import', 'a.txt', 'b.txt', '--url', stopped])).toEqual({
      code: 3,
      stdout: '',
      stderr: `masthead: Can't reach ${stopped}/graphql: nothing listens there (ECONNREFUSED). Start the server with "npm start", or give another address with --url\n`,
    });
  });

  test('after what was refused before', async () => {
    const { code, stdout, stderr } = await masthead([
      'import',
      'none.txt',
      'a.txt',
      '--url',
      stopped,
    ]);
    expect({ code, stdout }).toEqual({
      code: 3,
      stdout: '0 created, 0 updated, 0 unchanged, 1 refused\n',
    });
    expect(stderr).toMatch(/^none\.txt:1: There is no such file\nmasthead: Can't reach .*\n$/);
  });
});

describe('masthead ends with 0', () => {
  test.each([
    [['--help'], 'Usage: masthead COMMAND …\n'],
    [['-h'], 'Usage: masthead COMMAND …\n'],
    [['import', '--help'], 'Usage: masthead import FILE… [options]\n'],
  ])('and usage: %j', async (args, start) => {
    const { code, stdout, stderr } = await masthead(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.startsWith(start)).toBe(true);
  });

  test('when it imported everything, by its own options', async () => {
    const args = ['--token', adminToken, '--captured-at', '2026-03-01', '--section', '/world/asia'];
    expect(
      await masthead(['import', 'a.txt', '--url', `${server().url}/graphql`, ...args]),
    ).toEqual({
      code: 0,
      stdout:
        'created   /world/asia/a-headline   a.txt\n1 created, 0 updated, 0 unchanged, 0 refused\n',
      stderr: '',
    });
  });

  test('and takes a time without a zone by the clock of its machine', async () => {
    const { url } = server();
    const args = ['--url', url, '--token', adminToken, '--captured-at', '2026-03-01'];
    await masthead(['import', 'c.txt', ...args], { TZ: 'Asia/Tokyo' });
    const client = graphqlClient({ url: `${url}/graphql` });
    const { article } = await client.request(ArticlePageDocument, { slug: 'c-headline' });
    expect(article?.publishedAt).toBe('2026-02-28T15:00:00.000Z');
  });

  test('with the token that the server itself is given', async () => {
    const run = await masthead(['import', 'b.txt', '--url', server().url], {
      ADMIN_TOKEN: adminToken,
    });
    expect(run).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('masthead ends with 2 and usage', () => {
  test.each([
    [[], 'Give a command', 'Usage: masthead COMMAND …'],
    [['backup'], 'There is no command "backup"', 'Usage: masthead COMMAND …'],
    [['export'], 'Give one FILE', 'Usage: masthead export FILE [options]'],
    [['constructor'], 'There is no command "constructor"', 'Usage: masthead COMMAND …'],
    [['\x1B[2J\n'], 'There is no command "[2J "', 'Usage: masthead COMMAND …'],
    [['import'], 'Give at least one FILE', 'Usage: masthead import FILE… [options]'],
    [['import', 'a', '--x'], "Unknown option '--x'", 'Usage: masthead import FILE… [options]'],
  ])('%j', async (args, problem, usage) => {
    const { code, stdout, stderr } = await masthead(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.startsWith(`masthead: ${problem}\n\n${usage}\n`)).toBe(true);
  });
});
