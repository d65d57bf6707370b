import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { exchangeLog } from '../../src/telemetry/exchange-log.ts';
import { Exchanges } from '../../src/telemetry/exchanges.ts';
import { createLog } from '../../src/telemetry/log.ts';
import { createMetrics } from '../../src/telemetry/metrics.ts';
import { readySocket, subscribe, type RawSocket } from '../graphql/live/raw-socket.ts';
import { testDatabase } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { newsroom } from '../support/newsroom.ts';
import { testServer } from '../support/server.ts';

const exchanges = new Exchanges();
let lines: object[] = [];
const log = createLog({
  ...{ level: 'info', readable: false, secrets: [] },
  requestId: () => exchanges.id,
  write: (line) => void lines.push(JSON.parse(line) as object),
});
const metrics = createMetrics(['ArticlePage']);
exchanges.observe(exchangeLog(log, 60_000));
exchanges.observe(metrics);

const database = testDatabase('empty');
const server = testServer(database, { exchanges, report: (error) => log.error(error) });

const world = newsroom(database);

let its: RawSocket;
beforeAll(async () => {
  its = await readySocket(server().url);
});
beforeEach(() => void (lines = []));

async function ask(id: string, query: string) {
  its.send(subscribe(id, query));
  await eventually(() => expect(its.seen.some((message) => message.id === id)).toBe(true));
  return its.seen.find((message) => message.id === id)!;
}

describe('an operation over a WebSocket', () => {
  it('is a line of the log, with an id of its own', async () => {
    await ask('1', 'query Mine { sections { name } }');
    await ask('2', '{ nothing }');
    const line = { msg: 'request', method: 'POST', path: '/graphql' };
    expect(lines).toMatchObject([
      { ...line, status: 200, operations: [expect.stringMatching(/^Mine [\da-f]{12}$/)] },
      { ...line, status: 400 },
    ]);
    const ids = lines.map((each) => (each as { requestId: string }).requestId);
    expect(ids).toEqual([expect.stringMatching(/^[\da-f-]{36}$/), expect.any(String)]);
    expect(new Set(ids).size).toBe(2);
  });

  it('is told the id by which support finds what went wrong', async () => {
    await database().prisma.$executeRaw`ALTER TABLE topics RENAME TO topics_elsewhere`;
    const { payload } = await ask('3', '{ topic(slug: "a") { name } }');
    await database().prisma.$executeRaw`ALTER TABLE topics_elsewhere RENAME TO topics`;
    const [{ extensions }] = (payload as { errors: [{ extensions: { requestId: string } }] })
      .errors;
    const said = lines.filter(
      (line) => (line as { requestId?: string }).requestId === extensions.requestId,
    );
    expect(said).toMatchObject([{ level: 'error' }, { msg: 'request' }]);
  });

  it('is told it also of an event, long after the subscription began', async () => {
    its.send(subscribe('live', 'subscription { articleChanges { article { viewCount } } }'));
    await eventually(() => expect(lines).toHaveLength(1));
    const [{ requestId }] = lines as [{ requestId: string }];
    await ask('between', '{ sections { name } }');
    await database().prisma.$executeRaw`ALTER TABLE article_views RENAME TO views_elsewhere`;
    await world.article({ slug: 'a-story' });
    const heard = () => its.seen.find(({ id, type }) => id === 'live' && type === 'next');
    await eventually(() => expect(heard()).toBeDefined());
    await database().prisma.$executeRaw`ALTER TABLE views_elsewhere RENAME TO article_views`;
    const code = 'INTERNAL_SERVER_ERROR';
    expect(heard()!.payload).toMatchObject({ errors: [{ extensions: { code, requestId } }] });
    expect(lines).toContainEqual(expect.objectContaining({ level: 'error', requestId }));
  });

  it('is counted', async () => {
    const query = 'query ArticlePage { sections { name } }';
    await ask('4', query);
    const text = await metrics.text();
    expect(text).toMatch(
      /request_duration_seconds_count\{route="websocket",method="POST",status="200"\} [1-9]/,
    );
    expect(text).toMatch(
      /operation_duration_seconds_count\{operation="ArticlePage",outcome="ok"\} 1/,
    );
  });
});
