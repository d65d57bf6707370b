import { beforeAll, expect, it } from '@jest/globals';
import { hourOf } from '../../src/domain/view/view-buffer.ts';
import { testDatabase } from '../support/database.ts';
import { hour, newsroom } from '../support/newsroom.ts';
import { testApi } from './api.ts';
import { statementsOf } from './statements.ts';

const database = testDatabase('empty');
const world = newsroom(database);
const api = testApi(database);
const statements = statementsOf(database);
/** Those that read the log too. */
const withLog = statementsOf(database, (sql) => !/\b(followers|deliver\w+|webhooks)\b/.test(sql));

/** Each operation with as many SQL statements as it may send. */
const budgets = [
  { operation: 'ArticlePage', variables: { slug: 'number-0' }, budget: 8 },
  { operation: 'SiteFront', variables: { first: 20 }, budget: 3 },
  { operation: 'SectionFront', variables: { path: 'world', first: 20 }, budget: 3 },
  { operation: 'AuthorPage', variables: { slug: 'author-0', first: 20 }, budget: 4 },
  { operation: 'TopicPage', variables: { slug: 'everything', first: 20 }, budget: 4 },
  { operation: 'MostRead', variables: { window: 'DAY', first: 20 }, budget: 4 },
  { operation: 'ResolvePath', variables: { path: '/world/number-0' }, budget: 3 },
  { operation: 'Changes', variables: { first: 1000 }, budget: 9 },
];

const sent: Record<'few' | 'many', Map<string, string[]>> = { few: new Map(), many: new Map() };

beforeAll(async () => {
  for (const [size, count] of [
    ['few', 5],
    ['many', 50],
  ] as const) {
    await fill(count);
    for (const { operation, variables } of budgets) {
      const gather = operation === 'Changes' ? withLog : statements;
      sent[size].set(operation, await gather(() => api.askOperation(operation, variables)));
    }
  }
}, 300_000);

it.each(budgets)('$operation keeps within $budget statements', ({ operation, budget }) => {
  expect(sent.many.get(operation)!.length).toBeLessThanOrEqual(budget);
});

it.each(budgets)('$operation takes as many for 5 stories as for 50', ({ operation }) => {
  expect(sent.many.get(operation)).toHaveLength(sent.few.get(operation)!.length);
});

it.each(budgets)('$operation only reads, outside of any transaction', ({ operation }) => {
  for (const statement of sent.many.get(operation)!) expect(statement).toMatch(/^\s*SELECT/i);
});

it('counts a list only for those who ask', async () => {
  const page = (fields: string) =>
    statements(() => api.ask(`{ articles(first: 3) { ${fields} edges { node { headline } } } }`));
  expect(await page('pageInfo { hasNextPage }')).toHaveLength(1);
  const counted = await page('totalCount');
  expect(counted).toHaveLength(2);
  expect(counted.join()).toContain('list_counts');
});
/** So many stories in all, each with everything that a story can have. */
async function fill(count: number): Promise<void> {
  const sections = ['world', 'world/europe', 'world/europe/nordics', 'world/africa', 'sport'];
  const ids: string[] = [];
  for (let n = await database().prisma.article.count(); n < count; n++) {
    const story = {
      headline: `Number ${n}`,
      section: sections[n % sections.length]!,
      authors: [`Author ${n % 7}`, { name: `Author ${7 + (n % 3)}`, role: 'Photographs' }],
      topics: ['Everything', `Topic ${n % 4}`],
      related: ids.slice(-2),
      imageId: await world.image('A picture'),
    };
    ids.push(await world.article(story, { at: hour(n) }));
  }
  const now = hourOf(new Date());
  const data = ids.map((articleId) => ({ articleId, hour: now, views: 1 }));
  await database().prisma.articleViewsHourly.createMany({ data });
}
