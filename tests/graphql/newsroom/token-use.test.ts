import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { noteUse } from '../../../src/domain/token/use-token.ts';
import { statementsOf } from '../statements.ts';
import { testDatabase } from '../../support/database.ts';
import { send } from '../../support/graphql.ts';
import { testServer } from '../../support/server.ts';
import { newToken, type TestToken } from '../../support/tokens.ts';

const database = testDatabase('empty');
const server = testServer(database);
const statements = statementsOf(database);

const use = ({ secret }: TestToken) => send(server().url, '{ __typename }', {}, secret);

/** The note is written while the answer is on its way; so it is waited for. */
async function lastUse({ id }: { id: string }, other: Date | null = null): Promise<Date | null> {
  for (let tries = 0; tries < 50; tries++) {
    const { lastUsedAt } = await database().prisma.apiToken.findUniqueOrThrow({ where: { id } });
    if (lastUsedAt?.getTime() !== other?.getTime()) return lastUsedAt;
    await setTimeout(20);
  }
  return other;
}

async function usedAgo({ id }: TestToken, seconds: number): Promise<Date> {
  const lastUsedAt = new Date(Date.now() - seconds * 1000);
  await database().prisma.apiToken.update({ where: { id }, data: { lastUsedAt } });
  return lastUsedAt;
}

const updates = async (work: () => Promise<unknown>) =>
  (await statements(() => work().then(() => setTimeout(200)))).filter((sql) =>
    sql.startsWith('UPDATE'),
  );

describe('the last use of a token', () => {
  afterEach(() => expect(server().reported).toEqual([]));

  it('is noted', async () => {
    const token = await newToken(database(), 'EDITOR');
    const before = Date.now();
    await use(token);
    expect((await lastUse(token))?.getTime()).toBeGreaterThanOrEqual(before);
  });

  it('is not noted again within a minute, and then costs no statement', async () => {
    const token = await newToken(database(), 'EDITOR');
    const recent = await usedAgo(token, 50);
    expect(await updates(() => use(token))).toEqual([]);
    expect(await lastUse(token, recent)).toEqual(recent);
  });

  it('is noted again after a minute', async () => {
    const token = await newToken(database(), 'EDITOR');
    const old = await usedAgo(token, 61);
    await use(token);
    expect(await lastUse(token, old)).not.toEqual(old);
  });

  it('is noted once by requests that came at the same time', async () => {
    const { id } = await newToken(database(), 'EDITOR');
    const asAllHaveReadIt = { id, lastUsedAt: null };
    const first = new Date();
    await noteUse(database(), asAllHaveReadIt, first);
    await noteUse(database(), asAllHaveReadIt, new Date(first.getTime() + 1000));
    expect(await lastUse({ id })).toEqual(first);
  });
});

it('a use that cannot be noted is answered all the same, and reported', async () => {
  const token = await newToken(database(), 'EDITOR');
  const { prisma } = database();
  await prisma.$executeRaw`CREATE TRIGGER refuse BEFORE UPDATE ON api_tokens
    FOR EACH ROW EXECUTE FUNCTION refuse_change()`;
  const { errors } = await use(token);
  expect(errors).toEqual([]);
  for (let tries = 0; server().reported.length === 0 && tries < 50; tries++) await setTimeout(20);
  expect(String(server().reported)).toContain('apiToken.updateMany');
  await prisma.$executeRaw`DROP TRIGGER refuse ON api_tokens`;
});
