import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { adminToken } from '../support/admin-token.ts';
import { postgresPrograms, type Cluster } from '../support/cluster.ts';
import { describeOnCluster } from '../support/cluster-tests.ts';
import { send } from '../support/graphql.ts';
import { endNodes, startNode, type NodeProcess } from '../support/node-process.ts';

let directory: string;
beforeAll(async () => void (directory = await mkdtemp(join(tmpdir(), 'masthead-backup-'))));
afterEach(endNodes);
afterAll(() => rm(directory, { recursive: true }));

/** The same site, wherever a node of it runs. */
const start = (settings: Record<string, string>) =>
  startNode({ SAMPLE: 'on', PUBLIC_URL: 'https://news.example.org', ...settings });

const exported = async ({ url }: NodeProcess) => (await fetch(`${url}/export`)).text();

/** A token, a webhook, and a change under a key: what a site is that an export doesn't show. */
async function workAt({ url }: NodeProcess): Promise<string> {
  const made = await send(
    url,
    `mutation {
      createToken(input: { name: "Desk", role: EDITOR }) { ... on TokenCreated { secret } }
      createWebhook(input: {
        name: "CDN", url: "https://cdn.example.org/", kinds: [ARTICLE_KILLED]
      }) { __typename }
    }`,
    {},
    adminToken,
  );
  expect(made.errors).toEqual([]);
  const { secret } = (made.data as unknown as { createToken: { secret: string } }).createToken;
  expect(await createAuthor(url, secret)).toEqual({ name: 'Written Once', slug: 'written-once' });
  return secret;
}

/** Under the same key always, so that it happens once. */
async function createAuthor(url: string, token: string): Promise<unknown> {
  const { data } = await send(
    url,
    `mutation {
      createAuthor(input: { name: "Written Once" }, idempotencyKey: "backup-1") {
        ... on AuthorChange { author { name slug } }
      }
    }`,
    {},
    token,
  );
  return (data as unknown as { createAuthor: { author: unknown } }).createAuthor.author;
}

describeOnCluster('a backup of PostgreSQL', (cluster) => {
  it('is the whole site again, in a new database', async () => {
    const original = await start({ DATABASE_URL: cluster().url() });
    const token = await workAt(original);
    const file = join(directory, 'masthead.dump');
    run('pg_dump', '--format=custom', `--file=${file}`, cluster().url());
    const before = await exported(original);
    await original.stop();

    await cluster().run('CREATE DATABASE restored');
    run(
      'pg_restore',
      '--exit-on-error',
      '--no-owner',
      `--dbname=${cluster().url('restored')}`,
      file,
    );
    expect(await digests(cluster(), 'restored')).toEqual(await digests(cluster(), 'postgres'));
    const restored = await start({ DATABASE_URL: cluster().url('restored') });
    expect(await exported(restored)).toBe(before);
    expect(before.trimEnd().split('\n').length).toBeGreaterThan(50);
    expect(await createAuthor(restored.url, token)).toMatchObject({ slug: 'written-once' });
    // No second author was made of it.
    expect(await exported(restored)).toBe(before);
  }, 240_000);
});

function run(program: string, ...args: string[]): void {
  execFileSync(join(postgresPrograms()!, program), args, { stdio: 'pipe' });
}

/** What nodes write by themselves, also after the dump was made. */
const moving = [
  ...['followers', 'deliveries', 'delivery_lanes'],
  ...['list_counts', 'list_count_changes'],
];

/** What of the last two stays the same when nodes add them up. */
const counted = `(SELECT list, owner_id, month, sum(entries) FROM (
    SELECT list, owner_id, month, entries FROM list_counts
    UNION ALL SELECT list, owner_id, month, change FROM list_count_changes) each_of
  GROUP BY 1, 2, 3 HAVING sum(entries) <> 0)`;

/** Of the rows of each table that stands still, and of what is counted. */
async function digests(cluster: Cluster, database: string): Promise<Map<string, string>> {
  const tables = await cluster.run<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`,
    database,
  );
  const still = tables.map(({ name }) => name).filter((name) => !moving.includes(name));
  const all = [...still.map((name) => `"${name}"`), counted].map(async (rows) => {
    const sql = `SELECT coalesce(md5(string_agg(t::text, ',' ORDER BY t::text)), '') AS of FROM ${rows} t`;
    const [digest] = await cluster.run<{ of: string }>(sql, database);
    return [rows, digest!.of] as const;
  });
  return new Map(await Promise.all(all));
}

describe('a copy of the embedded data', () => {
  it('is the whole site again, and is refused while it was made of a running one', async () => {
    const [data, copy] = [join(directory, 'data'), join(directory, 'copy')];
    const original = await start({ DATA_DIR: data });
    const token = await workAt(original);
    const before = await exported(original);
    await cp(data, copy, { recursive: true });
    await expect(start({ DATA_DIR: copy })).rejects.toThrow(`is in use by process ${original.pid}`);
    await rm(copy, { recursive: true });

    expect(await original.stop()).toBe(0);
    await cp(data, copy, { recursive: true });
    const restored = await start({ DATA_DIR: copy });
    expect(await exported(restored)).toBe(before);
    expect(await createAuthor(restored.url, token)).toMatchObject({ slug: 'written-once' });
    expect(await exported(restored)).toBe(before);
  }, 360_000);
});
