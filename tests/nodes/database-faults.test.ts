import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { databaseOver, openDatabase, type Database } from '../../src/database/database.ts';
import { faultOf } from '../../src/database/fault.ts';
import { openPostgresql } from '../../src/database/postgresql.ts';
import { describeOnCluster } from '../support/cluster-tests.ts';
import { endBeforeDatabase } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { send, type Answer } from '../support/graphql.ts';
import { newsroom } from '../support/newsroom.ts';
import { adminToken, testServer } from '../support/server.ts';

describeOnCluster('when the database fails', (cluster) => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase({
      ...{ databaseUrl: cluster().url(), dataDirectory: '', poolSize: 2, statementSeconds: 3 },
    });
    await newsroom(() => database).article({ slug: 'kept' });
  }, 60_000);
  afterAll(async () => {
    await endBeforeDatabase();
    await database.close();
  });
  const server = testServer(() => database);

  const read = () => send(server().url, '{ article(slug: "kept") { slug } }');
  const get = (path: string) => fetch(server().url + path);
  const create = (name: string, key: string | null = null) =>
    send(
      server().url,
      `mutation ($input: CreateAuthorInput!, $key: String) {
        createAuthor(input: $input, idempotencyKey: $key) { __typename }
      }`,
      { input: { name }, key },
      adminToken,
    );
  const created = { createAuthor: { __typename: 'AuthorChange' } };
  const codeOf = ({ errors }: Answer) => errors[0]?.extensions.code;
  const countOf = (name: string) => database.prisma.author.count({ where: { name } });

  const waiting = "wait_event_type = 'Lock'";
  /** Ends the connections that do what is said. */
  const terminate = (doing: string) =>
    eventually(async () => {
      const ended = await cluster().run(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE pid <> pg_backend_pid() AND state = 'active' AND ${doing}`);
      expect(ended).not.toEqual([]);
    });
  /** Makes statements on a table wait until it is let go. */
  const holding = async (table: string, work: () => Promise<void>) => {
    const held = cluster()
      .run(`BEGIN; LOCK TABLE ${table}; SELECT pg_sleep(60) /* holds */; COMMIT`)
      .catch(() => {});
    await eventually(async () => {
      const locks = await cluster().run(`SELECT 1 FROM pg_locks WHERE granted
        AND relation = '${table}'::regclass AND mode = 'AccessExclusiveLock'`);
      expect(locks).toHaveLength(1);
    });
    try {
      await work();
    } finally {
      await terminate("query LIKE '%/* holds */%'");
      await held;
    }
  };
  /** A trigger on authors that does what is said. */
  const trigger = async (what: string, when: string) => {
    await cluster().run(`CREATE FUNCTION fault() RETURNS trigger LANGUAGE plpgsql
      AS $$ BEGIN ${what}; RETURN NEW; END $$; CREATE ${when} FOR EACH ROW EXECUTE FUNCTION fault()`);
  };
  afterEach(() => cluster().run('DROP FUNCTION IF EXISTS fault() CASCADE'));

  it('everything says so while it is away, and works again with it', async () => {
    expect((await get('/feed.rss')).status).toBe(200);
    await cluster().stop('immediate');
    expect((await get('/health/live')).status).toBe(200);
    const ready = await get('/health/ready');
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'not ready', problem: 'The database cannot be reached' },
    ]);
    const answer = await read();
    expect([answer.status, codeOf(answer)]).toEqual([503, 'SERVICE_UNAVAILABLE']);
    expect(answer.errors[0]!.message).toMatch(/^The database cannot be reached just now/);
    const refused = await create('Nobody');
    expect([refused.status, codeOf(refused)]).toEqual([503, 'SERVICE_UNAVAILABLE']);
    // What was kept of a feed may have changed unheard.
    for (const path of ['/feed.rss', '/sitemap.xml', '/news/kept', '/']) {
      const response = await get(path);
      expect([path, response.status]).toEqual([path, 503]);
      expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
    }
    await cluster().start();
    await eventually(async () => {
      expect((await get('/health/ready')).status).toBe(200);
      expect((await read()).data).toEqual({ article: { slug: 'kept' } });
      expect((await get('/feed.rss')).status).toBe(200);
    });
    expect((await create('Somebody')).data).toEqual(created);
    expect(await countOf('Nobody')).toBe(0);
  }, 60_000);

  it('a read whose connection is ended in the middle is done once more', async () => {
    let answer: Promise<Answer> | undefined;
    await holding('articles', async () => {
      // What nobody has asked before is kept nowhere.
      answer = send(server().url, '{ article(slug: "kept") { slug path } }');
      await terminate(waiting);
    });
    expect((await answer)!.data).toEqual({ article: { slug: 'kept', path: '/news/kept' } });
  });

  it('a change whose connection is ended on the way is done once more, and happens once', async () => {
    let answer: Promise<Answer> | undefined;
    await holding('authors', async () => {
      answer = create('Persistent');
      await terminate(waiting);
    });
    expect((await answer)!.data).toEqual(created);
    expect(await countOf('Persistent')).toBe(1);
  });

  it('a change that is lost in the commit is neither claimed nor denied', async () => {
    await trigger(
      'PERFORM pg_sleep(20)',
      'CONSTRAINT TRIGGER t AFTER INSERT ON authors DEFERRABLE INITIALLY DEFERRED',
    );
    const answer = create('Schrödinger');
    await terminate("query = 'COMMIT'");
    const { status, data, errors } = await answer;
    expect([status, data, errors[0]!.extensions.code]).toEqual([500, null, 'OUTCOME_UNKNOWN']);
    expect(errors[0]!.message).toMatch(/idempotencyKey/);
  });

  it('under a key it is asked about until it is known, and happened once', async () => {
    await trigger(
      'PERFORM pg_sleep(2)',
      'CONSTRAINT TRIGGER t AFTER INSERT ON authors DEFERRABLE INITIALLY DEFERRED',
    );
    const answer = create('Certain', 'a-key');
    await terminate("query = 'COMMIT'");
    expect((await answer).data).toEqual(created);
    expect((await create('Certain', 'a-key')).data).toEqual(created);
    expect(await countOf('Certain')).toBe(1);
  }, 30_000);

  it('a full disk changes nothing, and reads go on', async () => {
    await trigger(
      `RAISE EXCEPTION 'could not extend file "base/5/1": No space left on device' USING ERRCODE = '53100'`,
      'TRIGGER t BEFORE INSERT ON audit_entries',
    );
    const answer = await create('Fullness');
    expect([answer.status, codeOf(answer)]).toEqual([503, 'SERVICE_UNAVAILABLE']);
    expect(answer.errors[0]!.message).toMatch(/^The database has no room left/);
    expect(JSON.stringify(answer)).not.toMatch(/base\/5/);
    expect((await read()).data).toEqual({ article: { slug: 'kept' } });
    expect(await countOf('Fullness')).toBe(0);
  });

  it('what takes too long is ended by the database', async () => {
    await holding('articles', async () => {
      // Not asked for before, so that nothing of it is in memory.
      const answer = await send(server().url, '{ article(slug: "not-kept") { headline } }');
      expect([answer.status, codeOf(answer)]).toEqual([503, 'SERVICE_UNAVAILABLE']);
      expect(answer.errors[0]!.message).toMatch(/took too long/);
    });
    expect((await read()).data).toEqual({ article: { slug: 'kept' } });
  });

  it('whoever finds all connections taken is told so in time', async () => {
    const small = openPostgresql(cluster().url(), { poolSize: 1 });
    const { prisma, close } = databaseOver(small);
    await prisma.author.count();
    const taken = prisma.$queryRaw`SELECT pg_sleep(5.5)::text`.then();
    await delay(200);
    const refused = await prisma.author.count().catch((error: unknown) => error);
    expect(faultOf(refused)).toBe('busy');
    await taken;
    await close();
  }, 30_000);
});
