import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { openDatabase, type Database, type Queries } from '../../src/database/database.ts';
import { EventFollower } from '../../src/domain/event/event-follower.ts';
import { PublicReads } from '../../src/domain/event/public-reads.ts';
import type { Cluster } from '../support/cluster.ts';
import { describeOnCluster } from '../support/cluster-tests.ts';
import { eventually } from '../support/eventually.ts';
import { newsroom } from '../support/newsroom.ts';

describeOnCluster('reads of the public over two replicas', (cluster) => {
  let replicas: Cluster[];
  let database: Database;
  let follower: EventFollower;
  let reads: PublicReads;
  const reported: unknown[] = [];
  beforeAll(async () => {
    replicas = [await cluster().replica(), await cluster().replica()];
    const replicaUrls = replicas.map((replica) => replica.url());
    database = await openDatabase({
      ...{ databaseUrl: cluster().url(), dataDirectory: '', replicaUrls },
    });
    const report = (error: unknown) => reported.push(error);
    follower = new EventFollower(database, report);
    reads = new PublicReads(database, follower, report);
  }, 60_000);
  afterAll(async () => {
    await reads.close();
    await follower.close();
    await database.close();
  });

  const world = newsroom(() => database);
  const portOf = async (queries: Queries) => {
    const [row] = await queries.$queryRaw<{ port: number }[]>`SELECT inet_server_port() AS port`;
    return row!.port;
  };
  const portIn = (server: Cluster) => Number(new URL(server.url()).port);
  /** The servers that answer now. */
  const answering = async () => {
    const ports = [];
    for (let n = 0; n < 4; n++) ports.push(await portOf(reads.queries()));
    return [...new Set(ports)].sort();
  };
  const both = () => replicas.map(portIn).sort();
  const pause = (server: Cluster) => server.run('SELECT pg_wal_replay_pause()');
  const resume = (server: Cluster) => server.run('SELECT pg_wal_replay_resume()');
  const slugs = async () =>
    (await reads.queries().article.findMany({ select: { slug: true } })).map(({ slug }) => slug);

  beforeEach(() => eventually(async () => expect(await answering()).toEqual(both())), 30_000);

  it('are answered by both in turn, and show every change once it is heard of', async () => {
    for (let n = 0; n < 20; n++) {
      await world.article({ slug: `story-${n}` });
      await follower.catchUp();
      expect(await slugs()).toContain(`story-${n}`);
    }
  });

  it('pass one over that is behind what was heard, and take it back', async () => {
    await pause(replicas[0]!);
    await world.article({ slug: 'one-paused' });
    await follower.catchUp();
    expect(await slugs()).toContain('one-paused');
    await eventually(async () => expect(await answering()).toEqual([portIn(replicas[1]!)]));
    await resume(replicas[0]!);
    await eventually(async () => expect(await answering()).toEqual(both()));
  });

  it('are answered by the primary when all are behind', async () => {
    await Promise.all(replicas.map(pause));
    await world.article({ slug: 'all-paused' });
    await follower.catchUp();
    expect(await answering()).toEqual([portIn(cluster())]);
    expect(await slugs()).toContain('all-paused');
    await Promise.all(replicas.map(resume));
  });

  it('go on at the primary when the replica that was chosen breaks down; it is taken back', async () => {
    const [one, other] = [reads.queries(), reads.queries()];
    await replicas[0]!.stop('immediate');
    const ports = [await portOf(one), await portOf(other)].sort();
    expect(ports).toEqual([portIn(cluster()), portIn(replicas[1]!)].sort());
    expect(await answering()).toEqual([portIn(replicas[1]!)]);
    await replicas[1]!.stop('immediate');
    await eventually(async () => expect(await answering()).toEqual([portIn(cluster())]));
    await eventually(() => expect(reported.map(String)).toHaveLength(2));
    await Promise.all(replicas.map((replica) => replica.start()));
  }, 30_000);

  it('go on at the replicas while the primary is away', async () => {
    const before = await slugs();
    await cluster().stop('immediate');
    expect(await answering()).toEqual(both());
    expect(await slugs()).toEqual(before);
    await cluster().start();
    await world.article({ slug: 'after-all' });
    await follower.catchUp();
    expect(await slugs()).toContain('after-all');
  }, 30_000);
});
