import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { transaction } from '../../src/database/transaction.ts';
import { InputError } from '../../src/domain/input-error.ts';
import { steps, take, type Made, type Step } from '../domain/address/newsroom-steps.ts';
import { testDatabase } from '../support/database.ts';
import { hour } from '../support/newsroom.ts';
import { testServer } from '../support/server.ts';
import { readsOf, type Read } from './reads.ts';

const database = testDatabase('empty');
const site = { url: 'https://news.test' };
const nodes = [testServer(database, { site }), testServer(database, { site })];
const anew = testServer(database, { site, cacheBytes: 0 });

interface Answer {
  status: number;
  etag: string | null;
  location: string | null;
  body: string;
}

/** The same, asked as nobody has yet: what is kept whole is no answer to it, what that is made of is. */
function neverAsked(read: Read): Read {
  const { init } = read;
  if (typeof init?.body !== 'string') return read;
  const { query, variables } = JSON.parse(init.body) as { query: string; variables: object };
  // No document declares it.
  const body = JSON.stringify({ query, variables: { ...variables, never: ++asked } });
  return { ...read, init: { ...init, body } };
}

let asked = 0;

async function answer(url: string, { path, init }: Read): Promise<Answer> {
  const response = await fetch(url + path, { redirect: 'manual', ...init });
  const { status, headers } = response;
  // POST is answered without one, and compressed when it was asked for before.
  const etag = init ? null : headers.get('etag');
  return { status, etag, location: headers.get('location'), body: await response.text() };
}

/** A mutation is answered when its node has heard of all that has happened, also one that is refused. */
async function settle(url: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query: 'mutation { recordView(article: "none") { article } }' });
  await (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).text();
}

let runs = 0;

async function holds(all: Step[]): Promise<void> {
  const run = `-e${process.pid}-${++runs}`;
  const made: Made = { run, sections: [], articles: [], authors: [], merged: [], deleted: [] };
  const reads = readsOf(run);
  for (const [n, step] of all.entries()) {
    // Some reads are under way while it happens.
    const meanwhile = nodes.flatMap((node) =>
      reads.flatMap((read) => [read, neverAsked(read)].map((each) => answer(node().url, each))),
    );
    await takeOne(made, step, n);
    await Promise.all(meanwhile);
    await Promise.all(nodes.map((node) => settle(node().url)));
    for (const read of reads) await isExact(read, step);
  }
}

async function isExact(read: Read, after: Step): Promise<void> {
  const [expected, ...answers] = await Promise.all([
    answer(anew().url, read),
    ...nodes.flatMap((node) => [answer(node().url, read), answer(node().url, neverAsked(read))]),
  ]);
  for (const each of answers)
    expect({ after, read, ...each }).toEqual({ after, read, ...expected });
}

async function takeOne(made: Made, step: Step, n: number): Promise<void> {
  try {
    const change = { actor: 'token:test', now: hour(n) };
    await transaction(database(), (queries) => take({ ...change, queries }, made, step));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
}

/** Everything once, on stories that are there. */
const everything: Step[] = (
  [
    ['create section', 0, 0, 'a'],
    ['create section', 0, 1, 'b'],
    ['create author', 0, 0, 'a'],
    ['create author', 0, 0, 'b'],
    ['publish', 0, 0, 'c'],
    ['publish', 1, 1, 'd'],
    ['rename author', 0, 0, 'c'],
    ['rename section', 1, 0, 'c'],
    ['edit', 0, 1, 'a'],
    ['move section', 1, 4, 'a'],
    ['merge authors', 0, 1, 'a'],
    ['withdraw', 0, 0, 'a'],
    ['delete section', 0, 0, 'a'],
  ] as const
).map(([action, first, second, slug]) => ({ action, first, second, slug }));

it('after everything that an editor does, two nodes answer from memory what would be read anew', async () => {
  await holds(everything);
}, 300_000);

const thoroughly = process.env['THOROUGH'] ? it : it.skip;

thoroughly(
  'so they do whatever is done, in any order',
  async () => {
    await fc.assert(fc.asyncProperty(steps, holds), { numRuns: 2 });
  },
  600_000,
);
