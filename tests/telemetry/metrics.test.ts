import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { operationNames, readOperation } from '../../src/graphql/operations.ts';
import { Exchanges } from '../../src/telemetry/exchanges.ts';
import { createMetrics } from '../../src/telemetry/metrics.ts';
import { createTracing } from '../../src/telemetry/tracing.ts';
import { testDatabase } from '../support/database.ts';
import { send } from '../support/graphql.ts';
import { newsroom } from '../support/newsroom.ts';
import { testServer } from '../support/server.ts';
import { serverUrl } from '../support/template.ts';
import { attribute, startReceiver, type ReceivedSpan } from './otlp-receiver.ts';
import { namesIn, samplesIn } from './prometheus.ts';

const receiver = await startReceiver();
const tracing = createTracing(`${receiver.url}/`, 'masthead');
const metrics = createMetrics(operationNames());
const exchanges = new Exchanges();
exchanges.observe(metrics);
exchanges.observe(tracing);

const database = testDatabase('empty');
const server = testServer(database, { exchanges });
const world = newsroom(database);

const caller = { trace: 'af7651916cd43dd8448eb211c80319ce', span: 'b7ad6b7169203331' };
const slug = 'a-story';

beforeAll(async () => {
  metrics.add(server().readings);
  await world.article({ slug, section: 'world' });
  const { url } = server();
  await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      traceparent: `00-${caller.trace}-${caller.span}-01`,
      'x-request-id': 'traced',
    },
    body: JSON.stringify({ query: readOperation('ArticlePage'), variables: { slug } }),
  });
  for (let n = 0; n < 20; n++) await send(url, `query Mine${n} { article(slug: "a${n}") { id } }`);
  await send(url, 'query ArticlePage { node(id: "none") { id } }');
  for (let n = 0; n < 3; n++) await fetch(`${url}/world/feed.rss`);
  await fetch(`${url}/world/${slug}`);
  await fetch(`${url}/somewhere/${'x'.repeat(20)}`, { method: 'PROPFIND' });
  await database().prisma.$executeRaw`ALTER TABLE topics RENAME TO topics_elsewhere`;
  await send(url, '{ topic(slug: "a") { name } }');
  await database().prisma.$executeRaw`ALTER TABLE topics_elsewhere RENAME TO topics`;
}, 120_000);

describe('metrics', () => {
  const sample = async (name: string) => samplesIn(await metrics.text()).get(name);
  const operation = (name: string, outcome: string) =>
    sample(`masthead_operation_duration_seconds_count{operation="${name}",outcome="${outcome}"}`);

  it('count operations that we publish by name, all others as one', async () => {
    // Of the request and of the page.
    expect(await operation('ArticlePage', 'ok')).toBe(2);
    expect(await operation('ArticlePage', 'refused')).toBe(1);
    expect(await operation('other', 'ok')).toBe(20);
    expect(await operation('other', 'failed')).toBe(1);
    expect(await sample('masthead_failures_total')).toBe(1);
    expect(await metrics.text()).not.toContain('Mine');
  });

  it('count requests by the pattern of their address', async () => {
    const text = await metrics.text();
    const routes = new Set([...text.matchAll(/route="([^"]*)"/g)].map(([, route]) => route));
    expect(routes).toEqual(new Set(['/graphql', '/*', '/:feed', 'memory', 'refused']));
    expect(text).toMatch(/\{[^}]*route="refused",method="other",status="405"\}/);
  });

  it('count SQL statements of a request', async () => {
    const name = 'masthead_request_statements';
    const sum = await sample(`${name}_sum{route="/graphql",operation="ArticlePage"}`);
    expect(sum).toBeGreaterThan(3);
    expect(sum).toBeLessThanOrEqual(9);
    // One each; that which failed was never answered.
    expect(await sample(`${name}_sum{route="/graphql",operation="other"}`)).toBe(20);
  });

  it('count what caches had', async () => {
    const lookups = (result: string) =>
      sample(`masthead_cache_lookups_total{cache="page",result="${result}"}`);
    // Of the feed, twice had, and of three pages.
    expect(await lookups('hit')).toBe(2);
    expect(await lookups('miss')).toBeGreaterThanOrEqual(2);
  });

  it('tell how far this node is behind the log', async () => {
    expect(await sample('masthead_event_lag')).toBe(0);
    expect(await sample('masthead_event_hearing')).toBe(1);
  });

  (serverUrl() ? it : it.skip)('tell of the connections to the database', async () => {
    expect(await sample('masthead_pool_connections{state="open"}')).toBeGreaterThan(0);
    expect(await sample('masthead_pool_connections{state="waiting"}')).toBe(0);
  });

  it('are there but for what cannot be read', async () => {
    metrics.add([
      { name: 'broken', help: 'Broken', read: () => Promise.reject(new Error('no')) },
      { name: 'by_kind', help: 'By kind', label: 'kind', read: () => ({ one: 1, two: 2 }) },
    ]);
    const text = await metrics.text();
    expect(samplesIn(text).get('masthead_by_kind{kind="two"}')).toBe(2);
    expect(namesIn(text)).not.toContain('masthead_broken');
  });

  it('the dashboard asks for exist, and their labels too', async () => {
    const file = new URL('../../src/telemetry/grafana/masthead.json', import.meta.url);
    const dashboard = JSON.parse(await readFile(file, 'utf8')) as {
      panels: { title: string; targets: { expr: string }[] }[];
    };
    const text = await metrics.text();
    const names = namesIn(text);
    // A connection has no pool on the embedded database.
    if (!serverUrl()) names.add('masthead_pool_connections');
    const asked = dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
    const wanted = asked.flatMap((expr) => expr.match(/\b(masthead|process|nodejs)_\w+/g) ?? []);
    expect(asked.length).toBeGreaterThan(15);
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
    const labels = asked.flatMap((expr) => [...expr.matchAll(/by \(([^)]*)\)|\{(\w+)[=!]/g)]);
    const named = labels.flatMap(([, by, one]) => (by ?? one!).split(', '));
    expect(named.filter((label) => !text.includes(`${label}="`))).toEqual([]);
  });
});

describe('traces', () => {
  let spans: ReceivedSpan[];
  beforeAll(async () => {
    await tracing.close();
    await receiver.close();
    ({ spans } = receiver);
  });
  const ofTrace = () => spans.filter(({ traceId }) => traceId === caller.trace);

  it("go from HTTP to SQL, in the caller's trace", () => {
    const request = ofTrace().find(({ parentSpanId }) => parentSpanId === caller.span)!;
    expect(request.name).toBe('POST /graphql');
    expect(attribute(request, 'masthead.request_id')).toBe('traced');
    const operation = ofTrace().find(({ parentSpanId }) => parentSpanId === request.spanId)!;
    expect(operation.name).toBe('query ArticlePage');
    const statements = ofTrace().filter(({ name }) => name === 'SELECT');
    expect(statements.length).toBeGreaterThan(3);
    const parents = new Set(statements.map(({ parentSpanId }) => parentSpanId));
    expect([...parents]).toEqual([operation.spanId]);
    expect(attribute(statements[0]!, 'db.query.text')).toMatch(/^\s*SELECT/);
  });

  it('are of one service, each request its own', () => {
    expect([...receiver.services]).toEqual(['masthead']);
    const requests = spans.filter(({ kind }) => kind === 2);
    expect(requests).toHaveLength(28);
    expect(new Set(requests.map(({ traceId }) => traceId)).size).toBe(28);
  });
});
