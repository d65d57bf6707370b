import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { adminToken, testServer } from '../support/server.ts';
import { newToken, roles } from '../support/tokens.ts';
import { misfits } from './fits.ts';
import { knownIn, type Known } from './known.ts';
import { OperationMaker, type Request } from './operation.ts';
import { Random } from './random.ts';
import { spoil } from './spoil.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 32));
const requests = Number(process.env['FUZZ_REQUESTS'] ?? (process.env['THOROUGH'] ? 2000 : 300));

/** Seconds of this process that no request may take, its answer and looking that through included. */
const most = 3;

const database = testDatabase('newsroom');
// Every field has an alias, lest two of one name clash.
const server = testServer(database, { deliveryAllow: [], limits: { aliases: 2000 } });

const random = new Random(seed);
let known: Known;
let tokens: [role: string, token: string | null][];

beforeAll(async () => {
  known = await knownIn(database());
  const made = roles.map(async (role): Promise<[string, string]> => {
    return [role, (await newToken(database(), role)).secret];
  });
  tokens = [['nobody', null], ...(await Promise.all(made)), ['ADMIN', adminToken]];
}, 60_000);

interface Answer {
  status: number;
  data?: unknown;
  errors?: { message: string; path?: unknown; extensions?: { code?: string } }[];
}

async function answer({ query, variables }: Request, token: string | null): Promise<Answer> {
  const response = await fetch(`${server().url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as object) };
}

/** What is wrong with an answer, whatever was asked. */
function wrongIn(request: Request, { status, data, errors }: Answer): string[] {
  const codes = (errors ?? []).map(({ extensions }) => extensions?.code);
  return [
    ...(status >= 500 ? [`status ${status}`] : []),
    ...(codes.includes('INTERNAL_SERVER_ERROR') ? ['a fault of ours'] : []),
    ...(codes.includes(undefined) ? ['an error without a code'] : []),
    ...(data === undefined && codes.length === 0 ? ['no answer'] : []),
    ...(data === undefined ? [] : misfits(request, data)),
    ...server()
      .reported.splice(0)
      .map((error) => `reported: ${String(error).slice(0, 500)}`),
  ];
}

const seen = { answered: 0, slowest: 0, codes: new Map<string, number>() };

/** Anybody; of mutations mostly somebody who may do all. */
function whoSends({ query }: Request) {
  const isAdmin = query.startsWith('mutation') && random.chance(0.6);
  return isAdmin ? tokens.at(-1)! : random.of(tokens);
}

async function faults(make: () => Request, count: number): Promise<object[]> {
  const found: object[] = [];
  for (let n = 0; n < count && found.length < 5; n++) {
    const request = make();
    const [role, token] = whoSends(request);
    const before = process.cpuUsage();
    const its = await answer(request, token);
    const wrong = wrongIn(request, its);
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    seen.slowest = Math.max(seen.slowest, seconds);
    if (its.data) seen.answered++;
    for (const { extensions } of its.errors ?? []) {
      const code = String(extensions?.code);
      seen.codes.set(code, (seen.codes.get(code) ?? 0) + 1);
    }
    if (seconds > most) wrong.push(`took ${seconds} s`);
    if (wrong.length > 0) found.push({ seed, role, wrong, ...request, errors: its.errors });
  }
  return found;
}

describe(`whatever is sent, by anybody, fits the schema (FUZZ_SEED=${seed})`, () => {
  const maker = (oddity: number) => new OperationMaker(random, known, oddity);
  const third = Math.ceil(requests / 4);

  it('queries', async () => {
    expect(await faults(() => maker(0.05).make('query'), third)).toEqual([]);
  }, 900_000);

  it('queries with odd values', async () => {
    expect(await faults(() => maker(0.5).make('query'), third)).toEqual([]);
  }, 900_000);

  it('mutations', async () => {
    const make = () => maker(random.of([0.02, 0.1, 0.4])).make('mutation');
    expect(await faults(make, third)).toEqual([]);
  }, 900_000);

  it('documents that are no good', async () => {
    const make = () => spoil(maker(0.1).make(random.of(['query', 'mutation'])), random);
    expect(await faults(make, third)).toEqual([]);
  }, 900_000);
});

it('the server is as ready as before', async () => {
  const response = await fetch(`${server().url}/health/ready`);
  expect(await response.json()).toEqual({ status: 'ready' });
  expect((await answer({ query: '{ __typename }', variables: {} }, null)).data).toBeTruthy();
});

it('much of it was answered, and much refused', () => {
  expect(seen.answered).toBeGreaterThan(requests / 5);
  expect(seen.codes.size).toBeGreaterThan(5);
});

afterAll(() => {
  const codes = [...seen.codes].map(([code, count]) => `${count} ${code}`).join(', ');
  const { answered, slowest } = seen;
  console.log(`FUZZ_SEED=${seed}: ${answered} answered, ${slowest} s at most; ${codes}`);
});
