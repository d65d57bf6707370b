import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { openDatabase, type Database } from '../../src/database/database.ts';
import { examine } from '../../src/doctor/examine.ts';
import { server } from '../../src/doctor/server.ts';
import { newId } from '../../src/domain/id.ts';
import type { Cluster } from '../support/cluster.ts';
import { describeOnCluster } from '../support/cluster-tests.ts';
import { newsroom } from '../support/newsroom.ts';

describeOnCluster('the doctor at PostgreSQL', (cluster) => {
  let replica: Cluster;
  let database: Database;
  beforeAll(async () => {
    replica = await cluster().replica();
    database = await openDatabase({ databaseUrl: cluster().url(), dataDirectory: '' });
  }, 60_000);
  afterAll(() => database.close());

  const world = newsroom(() => database);

  /** What was found that is not well, each with what it is about. */
  async function complaints(environment: Record<string, string> = {}, ahead = 0) {
    const now = () => new Date(Date.now() + ahead);
    const findings = await examine({ DATABASE_URL: cluster().url(), ...environment }, now);
    return findings
      .filter(({ state }) => state !== 'ok')
      .map(({ about, state, text }) => `${state} ${about}: ${text}`);
  }
  const place = (server: Cluster, name = 'postgres') => `${new URL(server.url()).host}/${name}`;
  const history = (statement: string) => cluster().run(statement);

  it('finds nothing wrong where nothing is, and looks at everything', async () => {
    const findings = await examine({
      ...{ DATABASE_URL: cluster().url(), DATABASE_REPLICA_URLS: replica.url() },
    });
    expect(findings.map(({ about, state }) => `${about} ${state}`)).toEqual(
      ['Node', 'settings', 'memory', 'proxies', 'database', 'connections', 'clock', 'migrations']
        .concat('schedules', 'event log', 'deliveries', 'parked', 'replica')
        .map((about) => `${about} ok`),
    );
  });

  it.each([
    [-5000, 'warn clock: This machine is 5.0 s behind the database'],
    [60_000, 'fail clock: This machine is 60.0 s before the database'],
  ])('finds a clock that is %i ms ahead', async (ahead, complaint) => {
    expect(await complaints({}, ahead)).toEqual([complaint]);
  });

  it('finds too few connections', async () => {
    expect(await complaints({ DATABASE_POOL_SIZE: '500' })).toEqual([
      'fail connections: 100 at the server are enough for 0 nodes with 500 each',
    ]);
    expect(await complaints({ DATABASE_POOL_SIZE: '60' })).toEqual([
      'warn connections: 100 at the server are enough for 1 nodes with 60 each',
    ]);
  });

  it('finds a database that is not there, and one that is a replica', async () => {
    const none = new URL(cluster().url('none')).href;
    expect(await complaints({ DATABASE_URL: none })).toEqual([
      `fail database: ${place(cluster(), 'none')} can't be asked: database "none" does not exist`,
    ]);
    const [complaint] = await complaints({ DATABASE_URL: replica.url() });
    expect(complaint).toMatch(/^fail database: PostgreSQL .* is a replica$/);
  });

  it('finds a user who may not make tables', async () => {
    await cluster().run('CREATE ROLE reader LOGIN');
    const url = cluster().url().replace('postgres@', 'reader@');
    const [complaint] = await complaints({ DATABASE_URL: url });
    expect(complaint).toMatch(/^fail database: .*: the user may not make tables$/);
  });

  it('finds what migrations are to come', async () => {
    await cluster().run('CREATE DATABASE fresh');
    expect(await complaints({ DATABASE_URL: cluster().url('fresh') })).toEqual([
      expect.stringMatching(/^warn migrations: (\d+) of \1 are not applied, from \d+_newsroom on$/),
    ]);
  });

  it('finds data of a newer version, and half migrated data', async () => {
    const begun = `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', '', '99991231_later')`;
    const finished = `UPDATE _prisma_migrations SET finished_at = now() WHERE id = 'x'`;
    await history(begun);
    expect(await complaints()).toEqual([
      expect.stringMatching(
        /^fail migrations: The data is half migrated: 99991231_later was begun and not ended, so /,
      ),
    ]);
    await history(finished);
    expect(await complaints()).toEqual([
      expect.stringMatching(
        /^fail migrations: The data was written by a newer version .* made 99991231_later: start /,
      ),
    ]);
    await history(`DELETE FROM _prisma_migrations WHERE id = 'x'`);
  });

  it('finds a replica that is behind, one that is away, and one that is none', async () => {
    await replica.run('SELECT pg_wal_replay_pause()');
    await world.article({ slug: 'unheard' });
    expect(await complaints({ DATABASE_REPLICA_URLS: replica.url() })).toEqual([
      expect.stringMatching(`^warn replica: ${place(replica)} is [1-9]\\d* events behind$`),
    ]);
    // A look is no more than a moment, in which any may be behind.
    const caught = complaints({ DATABASE_REPLICA_URLS: replica.url() });
    await delay(700);
    await replica.run('SELECT pg_wal_replay_resume()');
    expect(await caught).toEqual([]);
    const urls = `postgresql://postgres@127.0.0.1:1/x,${cluster().url()}`;
    expect(await complaints({ DATABASE_REPLICA_URLS: urls })).toEqual([
      "warn replica: 127.0.0.1:1/x can't be asked: connect ECONNREFUSED 127.0.0.1:1",
      `fail replica: ${place(cluster())} follows no primary`,
    ]);
  });

  it('finds what no node has done', async () => {
    const long = new Date(Date.now() - 3 * 3_600_000);
    await world.article({ slug: 'overdue' });
    await database.prisma.draft.updateMany({
      data: { state: 'SCHEDULED', scheduledAt: long, version: { increment: 1 } },
    });
    // The log is for ever: only a superuser may make it look old.
    await cluster().run(`ALTER TABLE events DISABLE TRIGGER USER;
      UPDATE events SET at = '${long.toISOString()}'`);
    const follower = { name: 'webhook:x', kind: 'webhook', sequence: 0n };
    await database.prisma.follower.create({ data: follower });
    const delivery = { followerName: follower.name, data: {}, dueAt: long, createdAt: long };
    await database.prisma.delivery.createMany({
      data: [
        { ...delivery, id: newId(), lanes: ['a'] },
        { ...delivery, id: newId(), lanes: ['b'], state: 'PARKED' },
      ],
    });
    expect(await complaints()).toEqual([
      expect.stringMatching(/^warn schedules: [1-9]\d* stories should have appeared/),
      expect.stringMatching(
        /^warn event log: A follower is [1-9]\d* events behind, since 3 hours$/,
      ),
      'warn deliveries: 1 have been due for over a minute',
      'warn parked: 1 deliveries were given up',
    ]);
  });
});

it('the doctor takes no PostgreSQL before 15', () => {
  const facts = { isReplica: false, mayCreate: true, maxConnections: 100, clockAhead: 0 };
  const found = (major: number) =>
    server('postgresql://ann:s3cret@db/news', { ...facts, major, version: `${major}.4` });
  expect(found(15)).toMatchObject({ state: 'ok', text: 'PostgreSQL 15.4 at db/news' });
  expect(found(14)).toMatchObject({ state: 'fail' });
});
