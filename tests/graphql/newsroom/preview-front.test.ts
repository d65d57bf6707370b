import { beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '../../support/database.ts';
import { send } from '../../support/graphql.ts';
import { newsroom } from '../../support/newsroom.ts';
import { adminToken, testServer } from '../../support/server.ts';
import { newToken } from '../../support/tokens.ts';
import { statementsOf } from '../statements.ts';

const database = testDatabase('empty');
const server = testServer(database);
const world = newsroom(database);
const statements = statementsOf(database);

const now = Date.now();
const inHours = (hours: number) => new Date(now + hours * 3_600_000);

beforeAll(async () => {
  const publish = (headline: string, section: string, hours: number) =>
    world.article({ headline, section }, { at: inHours(hours) });
  await publish('Old', 'world', -5);
  await publish('New', 'world/europe', -1);
  await publish('Game', 'sport', -2);
  await publish('Match', 'sport', -4);
  const moving = await publish('Moving', 'sport', -3);
  await schedule(await world.draft({ headline: 'Soon', section: 'world', authors: ['Ann'] }), 2);
  await schedule(await world.draft({ headline: 'Later', section: 'world/europe' }), 6);
  await schedule(await world.draft({ headline: 'Held', section: 'sport' }), 1, 5);
  await schedule(await world.draft({ headline: 'Nowhere', section: null }), 1);
  await world.save(moving, { headline: 'Moved', section: 'world', markdown: 'New words.' });
  await schedule(moving, 3);
  await world.draft({ headline: 'Unscheduled', section: 'world' });
}, 60_000);

function schedule(id: string, hours: number, embargo?: number): Promise<unknown> {
  const times = {
    scheduledAt: inHours(hours),
    embargoUntil: embargo === undefined ? null : inHours(embargo),
  };
  const data = { ...times, state: 'SCHEDULED', version: { increment: 1 } } as const;
  return database().prisma.draft.update({ where: { id }, data });
}

interface Entry {
  scheduled: boolean;
  article: { headline: string; publishedAt: string; bodyText: string };
}

const query = `query ($section: String, $at: DateTime!, $first: Int! = 20) {
  front: previewFront(section: $section, at: $at, first: $first) { scheduled article {
    headline path publishedAt bodyText byline { author { name } } section { path }
    related { article { headline } }
  } } }`;

const ask = (variables: object, token: string | undefined = adminToken) =>
  send(server().url, query, { ...variables }, token);

async function front(variables: { section?: string; at: Date; first?: number }): Promise<Entry[]> {
  const { data, errors } = await ask(variables);
  expect(errors).toEqual([]);
  return (data as { front: Entry[] } | null)!.front;
}

/** Headlines from the top; a star for those that the schedule brings. */
async function seen(variables: Parameters<typeof front>[0]): Promise<string> {
  const entries = await front(variables);
  return entries.map(({ scheduled, article }) => article.headline + (scheduled ? '*' : '')).join();
}

describe('the front of the whole site', () => {
  it.each([
    [0.5, 'New,Game,Moving,Match,Old'],
    [2, 'Soon*,New,Game,Moving,Match,Old'],
    [4, 'Soon*,New,Game,Moved*,Match,Old'],
    [5, 'Held*,Soon*,New,Game,Moved*,Match,Old'],
    [7, 'Later*,Held*,Soon*,New,Game,Moved*,Match,Old'],
  ])('in %s hours is %s', async (hours, stories) => {
    expect(await seen({ at: inHours(hours) })).toBe(stories);
  });

  it.each([0, 1, 2, 6])('is cut to its first %s', async (first) => {
    const all = (await seen({ at: inHours(7) })).split(',');
    expect(await seen({ at: inHours(7), first })).toBe(all.slice(0, first).join());
  });
});

describe('a section’s front', () => {
  it.each([
    ['world', 2, 'Soon*,New,Old'],
    ['world', 4, 'Soon*,New,Moved*,Old'],
    ['world/europe', 7, 'Later*,New'],
    ['sport', 2, 'Game,Moving,Match'],
    ['sport', 4, 'Game,Match'],
    ['/sport/', 5, 'Held*,Game,Match'],
  ])('%s in %s hours is %s', async (section, hours, stories) => {
    expect(await seen({ section, at: inHours(hours) })).toBe(stories);
  });

  it('is as full as can be, whatever leaves it', async () => {
    expect(await seen({ section: 'sport', at: inHours(4), first: 2 })).toBe('Game,Match');
  });

  it('has to be there', async () => {
    const { errors } = await ask({ section: 'no/such', at: inHours(1) });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'section' } }]);
  });
});

it('a story stands there as it will be published', async () => {
  const [soon] = await front({ section: 'world', at: inHours(2) });
  expect(soon).toEqual({
    scheduled: true,
    article: {
      ...{ headline: 'Soon', path: '/world/soon', publishedAt: inHours(2).toISOString() },
      ...{ bodyText: 'A paragraph.', section: { path: '/world' } },
      byline: [{ author: { name: 'Ann' } }],
      related: [{ article: { headline: 'Old' } }],
    },
  });
});

it('an embargo moves a story to its end', async () => {
  const [held] = await front({ at: inHours(5) });
  expect(held!.article).toMatchObject({ headline: 'Held', publishedAt: inHours(5).toISOString() });
});

it('an update keeps the place of the first publication', async () => {
  const entries = await front({ section: 'world', at: inHours(4) });
  expect(entries.find(({ article }) => article.headline === 'Moved')!.article).toMatchObject({
    ...{ publishedAt: inHours(-3).toISOString(), bodyText: 'New words.' },
  });
});

it('the past is not shown', async () => {
  const { errors } = await ask({ at: inHours(-1) });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'at' } }]);
});

describe('it is for editors and admins', () => {
  it('not for who has no token', async () => {
    const { data, errors } = await send(server().url, query, { at: inHours(1) });
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it.each(['CONTRIBUTOR', 'SYNDICATION'] as const)('not for a %s', async (role) => {
    const { errors } = await ask({ at: inHours(1) }, (await newToken(database(), role)).secret);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('an editor sees it', async () => {
    const { secret } = await newToken(database(), 'EDITOR');
    expect((await ask({ at: inHours(1) }, secret)).errors).toEqual([]);
  });
});

it('takes as many statements for four scheduled stories as for one', async () => {
  const one = await statementsFor(inHours(2));
  const four = await statementsFor(inHours(7));
  expect(four.length).toBe(one.length);
  for (const statement of four) expect(statement).toMatch(/^\s*SELECT/i);
});

/** The fewest of three times: what else the server does may come in between. */
async function statementsFor(at: Date): Promise<string[]> {
  const all = [];
  for (let n = 0; n < 3; n++) all.push(await statements(() => front({ at })));
  return all.reduce((fewest, its) => (its.length < fewest.length ? its : fewest));
}

it('publishes nothing', async () => {
  expect(await database().prisma.article.count()).toBe(5);
});

it('nothing went wrong', () => expect(server().reported).toEqual([]));
