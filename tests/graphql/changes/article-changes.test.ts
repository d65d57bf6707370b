import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { authors } from '../../../src/domain/author/author-kind.ts';
import { killArticle } from '../../../src/domain/article/kill.ts';
import { mergeNamed } from '../../../src/domain/named/merge-named.ts';
import { encodeGlobalId } from '../../../src/graphql/global-id.ts';
import { testDatabase } from '../../support/database.ts';
import { newDraft } from '../../support/drafts.ts';
import { send } from '../../support/graphql.ts';
import { newsroom } from '../../support/newsroom.ts';
import { testServer } from '../../support/server.ts';
import { follow, type Followed, type Following } from './follow.ts';

const database = testDatabase('empty');
const world = newsroom(database);
const server = testServer(database);

const open: Following[] = [];
async function following(variables: Record<string, string> = {}): Promise<Following> {
  const its = await follow(server().url, variables);
  open.push(its);
  return its;
}

afterEach(() => {
  for (const { stop } of open.splice(0)) stop();
  expect(server().reported).toEqual([]);
});

beforeAll(async () => {
  for (const path of ['politics', 'world/europe/nordics', 'sport']) await world.section(path);
  for (const name of ['Ann', 'Bob', 'Cid']) await world.author(name);
  for (const name of ['Rail', 'Energy']) await world.topic(name);
});

const inShort = ({ kind, article }: Followed) => [kind, article?.headline ?? null];

describe('whoever follows', () => {
  it('is told of a change when the mutation is answered, with the article as it is then', async () => {
    const its = await following();
    const draft = await newDraft(server().url, { headline: 'Live', section: 'politics' });
    const published = await draft.next('publish');
    expect((await its.has(1)).map(inShort)).toEqual([['ARTICLE_PUBLISHED', 'Live']]);
    const saved = await published.next('saveDraft', { content: { headline: 'Live again' } });
    await saved.next('publish');
    expect((await its.has(2)).map(inShort)).toEqual([
      ['ARTICLE_PUBLISHED', 'Live'],
      ['ARTICLE_UPDATED', 'Live again'],
    ]);
  });

  it('is told after a cursor all that was missed and all that follows, each once', async () => {
    const first = await following();
    await world.article({ headline: 'Seen', section: 'sport' });
    const [seen] = await first.has(1);
    first.stop();
    const headlines: string[] = [];
    const publish = async (count: number) => {
      for (let n = 0; n < count; n++) {
        headlines.push(`Number ${headlines.length}`);
        await world.article({ headline: headlines.at(-1)!, section: 'sport' });
        // The embedded database leaves the server no turn to read what it is asked.
        await setImmediate();
      }
    };
    await publish(120);
    // The newsroom goes on while the past is read.
    const [again] = await Promise.all([following({ after: seen!.cursor }), publish(20)]);
    await publish(3);
    const all = await again.has(headlines.length);
    expect(all.map(({ article }) => article?.headline)).toEqual(headlines);
  }, 120_000);

  it('can begin with a cursor of `changes`', async () => {
    const { data } = await send(server().url, '{ changes(first: 0) { pageInfo { endCursor } } }');
    const { endCursor } = (data as { changes: { pageInfo: { endCursor: string } } } | null)!.changes
      .pageInfo;
    const its = await following({ after: endCursor });
    const count = await database().prisma.event.count({ where: { subjectType: 'article' } });
    expect(await its.has(count)).toHaveLength(count);
  });

  it('is pinged while nothing happens', async () => {
    const text = encodeURIComponent('subscription { articleChanges { kind } }');
    const leaving = new AbortController();
    const response = await fetch(`${server().url}/graphql?query=${text}`, {
      headers: { accept: 'text/event-stream' },
      signal: leaving.signal,
    });
    const reader = response.body!.getReader();
    let received = '';
    while (received.length < ':\n\n:\n\n'.length) {
      received += new TextDecoder().decode((await reader.read()).value);
    }
    leaving.abort();
    expect(received).toMatch(/^(:\n\n)+$/);
  });

  const base64 = (text: string) => Buffer.from(text).toString('base64url');
  it.each([
    [{ section: 'no/where' }, 'section', /"no\/where" is none/],
    [{ author: 'nobody' }, 'author', /"nobody" is none/],
    [{ topic: 'nothing' }, 'topic', /"nothing" is none/],
    [{ article: 'x' }, 'article', /no id/],
    [{ article: base64('Topic:018f0000-0000-7000-8000-000000000000') }, 'article', /of a Topic/],
    [{ after: 'x' }, 'after', /no cursor/],
  ])('is refused for %j', async (variables: Record<string, string>, field, message) => {
    const its = await following(variables);
    await its.ended;
    const extensions = { code: 'BAD_USER_INPUT', field };
    expect(its.errors).toMatchObject([{ message: expect.stringMatching(message), extensions }]);
  });
});

describe('whoever follows', () => {
  it('a section is told of what is below it, and of what leaves it', async () => {
    const its = await following({ section: 'world' });
    await world.article({ headline: 'Elsewhere', section: 'sport' });
    const id = await world.article({ headline: 'Below', section: 'world/europe/nordics' });
    await world.save(id, { section: 'sport' });
    await world.publish(id);
    await world.publish(id);
    await world.article({ headline: 'Last', section: 'world' });
    const all = await its.has(4);
    expect(all.map(({ kind, article }) => [kind, article?.section.path])).toEqual([
      ['ARTICLE_PUBLISHED', expect.any(String)],
      ['ARTICLE_UPDATED', '/sport'],
      ['ARTICLE_MOVED', '/sport'],
      ['ARTICLE_PUBLISHED', '/world'],
    ]);
  });

  it('an author and a topic is told of articles of both, also of their end', async () => {
    const its = await following({ author: 'bob', topic: 'rail' });
    const story = { section: 'sport', authors: ['Bob'], topics: ['Rail'] };
    await world.article({ ...story, headline: 'Other topic', topics: ['Energy'] });
    await world.article({ ...story, headline: 'Other author', authors: ['Ann'] });
    const id = await world.article({ ...story, headline: 'Both' });
    await world.withdraw(id);
    await world.change(async (change) => {
      const draft = await change.queries.draft.findUniqueOrThrow({ where: { id } });
      await killArticle(change, draft, null);
    });
    const kinds = (await its.has(3)).map(({ kind }) => kind);
    expect(kinds).toEqual(['ARTICLE_PUBLISHED', 'ARTICLE_WITHDRAWN', 'ARTICLE_KILLED']);
  });

  it('one of two authors who are made one follows the one, then and in what is past', async () => {
    const { data } = await send(
      server().url,
      '{ changes(first: 1000) { pageInfo { endCursor } } }',
    );
    const { endCursor: after } = (data as { changes: { pageInfo: { endCursor: string } } } | null)!
      .changes.pageInfo;
    const its = await following({ author: 'cid' });
    await world.article({ headline: 'By Cid', section: 'sport', authors: ['Cid'] });
    await world.change((its) => mergeNamed(its, authors, { from: 'cid', into: 'ann' }));
    await world.article({ headline: 'By Ann', section: 'sport', authors: ['Ann'] });
    const headlines = (all: Followed[]) => all.map(({ article }) => article?.headline);
    expect(headlines(await its.has(2))).toEqual(['By Cid', 'By Ann']);
    const past = await following({ author: 'ann', after });
    expect(headlines(await past.has(2))).toEqual(['By Cid', 'By Ann']);
  });

  it('an article is told of nothing else', async () => {
    const id = await world.article({ headline: 'This', section: 'sport' });
    const its = await following({ article: encodeGlobalId('Article', id) });
    await world.article({ headline: 'That', section: 'sport' });
    await world.publish(id);
    expect((await its.has(1)).map(inShort)).toEqual([['ARTICLE_UPDATED', 'This']]);
  });
});
