import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Database } from '../../src/database/database.ts';
import { killArticle } from '../../src/domain/article/kill.ts';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { testDatabase } from '../support/database.ts';
import { newsroom } from '../support/newsroom.ts';
import { adminToken, testApi } from './api.ts';

const database = testDatabase('empty');
const world = newsroom(database);
/** What happens right before a statement with such words is sent, once each time. */
let before: { words: string; happens: () => Promise<unknown> }[] = [];
const api = testApi(() => interrupted(database()));

let stories = 0;
let slug: string;
let killed: string;
const kill = () =>
  world.change(async (its) => {
    const draft = await its.queries.draft.findUniqueOrThrow({ where: { id: killed } });
    await killArticle(its, draft, 'A court said so');
  });
const killBeforeItsBodyIsRead = { words: 'SELECT id, body FROM articles', happens: () => kill() };
const query = `query ($slug: String!) { article(slug: $slug) { headline bodyText } }`;

beforeEach(async () => {
  slug = `not-for-long-${++stories}`;
  killed = await world.article({ headline: 'Not for long', slug });
});
afterEach(() => {
  expect(before).toEqual([]);
  expect(api.reported).toEqual([]);
});

it.each(['all the way', 'the short way'])(
  'answers as if it had come later when a story is killed between two reads, %s',
  async () => {
    before = [killBeforeItsBodyIsRead];
    const { data, errors } = await api.send(query, { slug });
    expect({ data, errors }).toEqual({ data: { article: null }, errors: [] });
  },
);

it('changes nothing twice: it says that the answer is not whole', async () => {
  killed = await world.draft({ headline: 'Just published' });
  before = [killBeforeItsBodyIsRead];
  const id = encodeGlobalId('Draft', killed);
  const publish = `mutation { publish(input: { id: "${id}", expectedVersion: 1 }) {
    ... on DraftChange { draft { article { bodyText } } } } }`;
  const { errors } = await api.send(publish, {}, adminToken);
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['REMOVED_MEANWHILE']);
  const events = await database().prisma.event.findMany({ where: { subjectId: killed } });
  expect(events.map(({ kind }) => kind)).toEqual([
    'article.published',
    'article.withdrawn',
    'article.killed',
  ]);
});

/** The same database, in which others do something between two statements. */
function interrupted(its: Database): Database {
  const prisma = new Proxy(its.prisma, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name !== '$queryRaw') return value;
      return async (sql: { sql: string }, ...values: unknown[]) => {
        await interrupt(sql.sql);
        return Reflect.apply(value as (...given: unknown[]) => unknown, target, [sql, ...values]);
      };
    },
  });
  return { ...its, prisma };
}

async function interrupt(sql: string): Promise<void> {
  const happening = before.find(({ words }) => sql.includes(words));
  before = before.filter((each) => each !== happening);
  await happening?.happens();
}
