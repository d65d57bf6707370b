import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { GraphQLError, parse, type ExecutionArgs } from 'graphql';
import { sharedKey, SharedAnswers } from '../../../src/graphql/changes/shared-answers.ts';
import { schema } from '../../../src/graphql/schema.ts';
import { testDatabase } from '../../support/database.ts';
import { newsroom } from '../../support/newsroom.ts';
import { testServer } from '../../support/server.ts';
import { statementsOf } from '../statements.ts';
import { follow, type Following } from './follow.ts';

const event = { sequence: 1n };

describe('an answer to an event', () => {
  it('is made once for those who ask the same at the same time, and anew for who comes later', async () => {
    const shared = new SharedAnswers();
    let made = 0;
    const answer = async () => {
      await delay(5);
      return { data: { number: ++made } };
    };
    const ask = (key: string | null, of = event) => shared.of(of, key, answer);
    const [one, other, different, alone] = await Promise.all([
      ...[ask('a'), ask('a'), ask('b'), ask(null)],
      ask('a', { sequence: 2n }),
    ]);
    expect(other).toBe(one);
    expect(different).not.toBe(one);
    expect(alone).not.toBe(one);
    expect(made).toBe(4);
    expect(await ask('a')).not.toBe(one);
  });

  it('is not shared when something went wrong: each has an id of its own by which it is found', async () => {
    const shared = new SharedAnswers();
    const failing = (message: string) => async () => {
      await delay(5);
      return { errors: [new GraphQLError(message)] };
    };
    const both = [shared.of(event, 'a', failing('one')), shared.of(event, 'a', failing('other'))];
    const told = (await Promise.all(both)).map(({ errors }) => errors![0]!.message);
    expect(told).toEqual(['one', 'other']);
    const thrown = () => Promise.reject(new Error('gone'));
    const all = [shared.of(event, 'b', thrown), shared.of(event, 'b', failing('mine'))];
    expect(await Promise.allSettled(all)).toMatchObject([
      { status: 'rejected' },
      { value: { errors: [{ message: 'mine' }] } },
    ]);
  });
});

describe('what is asked alike', () => {
  const text = `subscription ($after: String, $first: Int!) {
    articleChanges(after: $after) { article { related(first: $first) { reason } } } }`;
  const document = parse(text);
  const keyOf = (variableValues: ExecutionArgs['variableValues'], context: object = {}) => {
    const contextValue = { viewer: { kind: 'anonymous' }, preview: null, ...context };
    return sharedKey({ schema, document, variableValues, contextValue });
  };

  it('goes by what the answer depends on, not by which events are wanted', () => {
    expect(keyOf({ after: 'a', first: 1 })).toBe(keyOf({ first: 1, after: 'b' }));
    expect(keyOf({ after: 'a', first: 1 })).not.toBe(keyOf({ after: 'a', first: 2 }));
  });

  it('is nothing for whom others may not be answered like', () => {
    expect(keyOf({ first: 1 }, { viewer: { kind: 'member' } })).toBeNull();
    expect(keyOf({ first: 1 }, { preview: {} })).toBeNull();
  });
});

describe('twenty who follow', () => {
  const database = testDatabase('empty');
  const world = newsroom(database);
  const server = testServer(database);
  const sent = statementsOf(database, (sql) => sql.includes('FROM articles a WHERE'));
  const open: Following[] = [];
  afterAll(() => open.forEach(({ stop }) => stop()));

  it('cost the database what one costs', async () => {
    await world.article({ headline: 'The first' });
    const publish = async () => {
      const count = open[0]!.seen.length + 1;
      await world.article({ headline: `Number ${count}` });
      await Promise.all(open.map((its) => its.has(count)));
    };
    open.push(await follow(server().url));
    const one = await sent(publish);
    expect(one.length).toBeGreaterThan(0);
    open[0]!.seen.length = 0;
    for (let n = 1; n < 20; n++) open.push(await follow(server().url));
    // Whoever has just begun may still read the past by themselves.
    await publish();
    expect(await sent(publish)).toHaveLength(one.length);
    expect(new Set(open.map(({ seen }) => JSON.stringify(seen))).size).toBe(1);
  });
});
