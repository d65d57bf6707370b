import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Cluster } from '../support/cluster.ts';
import { describeOnCluster } from '../support/cluster-tests.ts';
import { eventually } from '../support/eventually.ts';
import { send } from '../support/graphql.ts';
import { endNodes, startNode, type NodeProcess } from '../support/node-process.ts';
import { adminToken } from '../support/server.ts';

describeOnCluster('three nodes on one primary and two replicas', (cluster) => {
  let replicas: Cluster[];
  let nodes: NodeProcess[];
  const startOne = () =>
    startNode({
      DATABASE_URL: cluster().url(),
      DATABASE_REPLICA_URLS: replicas.map((replica) => replica.url()).join(','),
      // What is read is read from a database.
      CACHE_MIB: '0',
    });
  beforeAll(async () => {
    replicas = [await cluster().replica(), await cluster().replica()];
    nodes = await Promise.all([startOne(), startOne(), startOne()]);
  }, 180_000);
  afterAll(endNodes);

  const create = (node: NodeProcess, name: string) =>
    send(
      node.url,
      `mutation ($input: CreateAuthorInput!) {
        createAuthor(input: $input) { ... on AuthorChange { author { slug } } }
      }`,
      { input: { name } },
      adminToken,
    );
  const nameOf = async (node: NodeProcess, slug: string) => {
    const query = 'query ($slug: String!) { author(slug: $slug) { name } }';
    const { data } = await send(node.url, query, { slug });
    return (data as { author: { name: string } | null } | null)?.author?.name ?? null;
  };
  const front = async (node: NodeProcess) => {
    const query = '{ articles(first: 5) { edges { node { headline } } } }';
    const { status, errors } = await send(node.url, query);
    expect(errors).toEqual([]);
    return status;
  };
  const isReady = async (node: NodeProcess) =>
    (await fetch(`${node.url}/health/ready`)).status === 200;

  it('start at once on an empty database: it is migrated once', async () => {
    expect(await Promise.all(nodes.map(isReady))).toEqual([true, true, true]);
    const [twice] = await cluster().run<{ count: number }>(`SELECT count(*)::int FROM
      (SELECT migration_name FROM _prisma_migrations GROUP BY 1 HAVING count(*) > 1) again`);
    expect(twice).toEqual({ count: 0 });
    expect(await cluster().run('SELECT count(*)::int FROM installation')).toEqual([{ count: 1 }]);
  });

  it('a change is seen at once where it was made, and soon everywhere', async () => {
    for (const [n, node] of nodes.entries()) {
      const slug = `author-${n}`;
      expect((await create(node, `Author ${n}`)).data).toEqual({
        createAuthor: { author: { slug } },
      });
      expect(await nameOf(node, slug)).toBe(`Author ${n}`);
      for (const other of nodes) {
        await eventually(async () => expect(await nameOf(other, slug)).toBe(`Author ${n}`));
      }
    }
  });

  it('reads of the public reach the replicas', async () => {
    const asked = (server: Cluster) =>
      server.run(`SELECT 1 FROM pg_stat_user_tables
        WHERE relname = 'articles' AND coalesce(seq_scan, 0) + coalesce(idx_scan, 0) > 0`);
    await eventually(async () => {
      await Promise.all(Array.from({ length: 12 }, (_, n) => front(nodes[n % 3]!)));
      for (const replica of replicas) expect(await asked(replica)).not.toEqual([]);
    });
  });

  it('a replica that is killed fails no read, nor does its return', async () => {
    await replicas[0]!.stop('immediate');
    const during = await Promise.all(Array.from({ length: 60 }, (_, n) => front(nodes[n % 3]!)));
    expect(new Set(during)).toEqual(new Set([200]));
    await replicas[0]!.start();
    expect(await front(nodes[0]!)).toBe(200);
  }, 30_000);

  it('a node that is killed leaves the others as they are, and is back in a moment', async () => {
    await nodes[0]!.stop('SIGKILL');
    expect((await create(nodes[1]!, 'While away')).errors).toEqual([]);
    nodes[0] = await startOne();
    expect(await nameOf(nodes[0], 'while-away')).toBe('While away');
  }, 120_000);

  it('without the primary all can be read and nothing changed; with it all works again', async () => {
    await cluster().stop('immediate');
    for (const node of nodes) {
      expect(await front(node)).toBe(200);
      const refused = await create(node, 'Nobody');
      expect([refused.status, refused.errors[0]!.extensions.code]).toEqual([
        ...[503, 'SERVICE_UNAVAILABLE'],
      ]);
      expect(await isReady(node)).toBe(false);
    }
    await cluster().start();
    await eventually(async () => {
      expect(await Promise.all(nodes.map(isReady))).toEqual([true, true, true]);
    });
    for (const [n, node] of nodes.entries()) {
      expect((await create(node, `Back ${n}`)).errors).toEqual([]);
      expect(await nameOf(node, `back-${n}`)).toBe(`Back ${n}`);
    }
  }, 120_000);

  it('none of them ended, and all end when told to', async () => {
    expect(await Promise.all(nodes.map((node) => node.stop()))).toEqual([0, 0, 0]);
  }, 60_000);
});
