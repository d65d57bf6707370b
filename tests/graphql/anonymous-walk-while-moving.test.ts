import { beforeAll, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { testDatabase } from '../support/database.ts';
import { newsroom } from '../support/newsroom.ts';
import { testApi } from './api.ts';
import { everyRequest, knownOf } from './known-values.ts';
import { leaksOf } from './leaks.ts';
import { movingDrafts } from './moving-drafts.ts';
import { requestArbitrary } from './request-arbitrary.ts';
import { openToThePublic, workInSecret } from './secret-newsroom.ts';

const database = testDatabase('empty');
const world = newsroom(database);
const api = testApi(database);

let requests: string[];
let moving: ReturnType<typeof movingDrafts>;

beforeAll(async () => {
  await openToThePublic(world, database());
  await workInSecret(world, database());
  moving = movingDrafts(database(), await world.article({ slug: 'rewritten' }));
  const known = await knownOf(database());
  const every = fc.shuffledSubarray(everyRequest(known), { minLength: 80, maxLength: 80 });
  const random = fc.sample(requestArbitrary(known, 5), { seed: 4, numRuns: 80 });
  const each = [...fc.sample(every, { seed: 4, numRuns: 1 })[0]!, ...random];
  requests = each.flatMap((request) => [request, latest]);
}, 300_000);

const latest = `{ articles(first: 5) { edges { node {
  headline bodyText byline { role } related { article { headline } }
} } } }`;

it('whoever reads without a token while drafts move never reads what is not public then', async () => {
  const { result: read, turns } = await whileMoving(walk);
  expect(read.flatMap(({ leaks }) => leaks)).toEqual([]);
  expect(Math.min(...turns)).toBeGreaterThan(2);
  // What came was seen while it was there; so would have been what went.
  const seen = new Set(read.flatMap(({ text }) => text.match(/yy\d+yy|Clean words/g) ?? []));
  expect(seen.size).toBeGreaterThan(3);
}, 300_000);

it('nothing goes wrong, but that a story may go between two reads of one request', () => {
  const others = api.reported.filter((error) => !String(error).includes('has no body any more'));
  expect(others).toEqual([]);
});

interface Answered {
  text: string;
  leaks: string[];
}

async function walk(): Promise<Answered[]> {
  const answers: Answered[] = [];
  for (const request of requests) {
    const gone = [...moving.gone];
    const { text } = await api.send(request);
    const back = gone.filter((word) => text.includes(word));
    answers.push({ text, leaks: [...leaksOf(text, request), ...back] });
  }
  return answers;
}

/** Takes every turn again and again until the work is done; answers with how often each was taken. */
async function whileMoving<Result>(work: () => Promise<Result>) {
  let done = false;
  const turns = moving.turns.map(async (turn) => {
    let taken = 0;
    for (; !done; taken++) await turn();
    return taken;
  });
  const result = work().finally(() => (done = true));
  return { result: await result, turns: await Promise.all(turns) };
}
