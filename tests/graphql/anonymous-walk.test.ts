import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { testClock } from '../support/clock.ts';
import { testDatabase } from '../support/database.ts';
import { openMutations } from '../support/examples.ts';
import { newsroom } from '../support/newsroom.ts';
import { testApi } from './api.ts';
import { argumentsOf, type Known } from './argument-arbitrary.ts';
import { everyRequest, knownOf } from './known-values.ts';
import { leaksOf } from './leaks.ts';
import { requestArbitrary } from './request-arbitrary.ts';
import { everythingBelow, fieldText, mutationFields } from './schema-walk.ts';
import { openToThePublic, publicStories, workInSecret } from './secret-newsroom.ts';

// What is read most in an hour is another in the next.
testClock();
const database = testDatabase('empty');
const world = newsroom(database);
const api = testApi(database);

const depth = 6;
let known: Known;
let requests: string[];
let answersBefore: string[];
let answersAfter: string[];
let arbitrary: fc.Arbitrary<string>;

beforeAll(async () => {
  await openToThePublic(world, database());
  known = await knownOf(database());
  arbitrary = requestArbitrary(known, depth);
  requests = [...everyRequest(known), ...fc.sample(arbitrary, { seed: 1, numRuns: 200 })];
  answersBefore = await answers();
  await workInSecret(world, database());
  answersAfter = await answers();
}, 300_000);

describe('whoever reads without a token', () => {
  it('is told the same, whatever the newsroom does besides', () => {
    const different = requests.filter((_, index) => answersAfter[index] !== answersBefore[index]);
    expect(different).toEqual([]);
  });

  it('never reads a word, an address or an id of what is not public', () => {
    const leaking = requests.filter(
      (each, index) => leaksOf(answersAfter[index]!, each).length > 0,
    );
    expect(leaking).toEqual([]);
  });

  it('does not read them whatever else they ask', async () => {
    const nothingLeaks = fc.asyncProperty(arbitrary, async (request) => {
      expect(leaksOf(await answer(request), request)).toEqual([]);
    });
    await fc.assert(nothingLeaks, { seed: 2, numRuns: 300 });
  }, 300_000);

  it('never makes anything go wrong', () => {
    expect(api.reported).toEqual([]);
  });

  it('counts what is public', async () => {
    const counted = '{ totalCount edges { node { id } } }';
    const lists = await api.ask<Record<string, { totalCount: number; edges: unknown[] }>>(
      `{ all: articles ${counted}
        section: articles(section: "world/europe") ${counted}
        author: articles(author: "ann-lee") ${counted}
        topic: articles(topic: "rail") ${counted} }`,
    );
    const counts = Object.values(lists).map(({ totalCount }) => totalCount);
    expect(counts).toEqual([publicStories, publicStories / 3, publicStories, publicStories]);
    for (const { edges, totalCount } of Object.values(lists))
      expect(edges).toHaveLength(totalCount);
  });

  const closed = mutationFields.filter(({ name }) => !openMutations.includes(name));
  it.each(closed)('may not do $name', async (field) => {
    const [given] = fc.sample(argumentsOf(field, known), { seed: 3, numRuns: 1 });
    const text = fieldText('Mutation', field, given!, everythingBelow(field, 1));
    const { errors, data } = await api.send(`mutation { ${text} }`);
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(data).toBeNull();
  });
});

async function answer(request: string): Promise<string> {
  return (await api.send(request)).text;
}

async function answers(): Promise<string[]> {
  const texts: string[] = [];
  for (const request of requests) texts.push(await answer(request));
  return texts;
}
