import { describe, expect, it } from '@jest/globals';
import { findToken } from '../../src/domain/token/use-token.ts';
import { firstStart } from '../../src/sample/first-start.ts';
import { testDatabase } from '../support/database.ts';
import { hour } from '../support/newsroom.ts';

const database = testDatabase('empty');

const start = (options: { sample?: boolean; makeToken?: boolean } = {}) =>
  firstStart(database(), { sample: false, makeToken: true, now: hour(0), ...options });

async function counts(): Promise<number[]> {
  const { article, section, apiToken, installation } = database().prisma;
  return [
    await article.count(),
    await section.count(),
    await apiToken.count(),
    await installation.count(),
  ];
}

describe('the first start of a database', () => {
  let secret: string | null;

  it('makes a token that an admin can use, and shows it once', async () => {
    secret = await start();
    expect(secret).toMatch(/^masthead_[\w-]{43}$/);
    expect(await findToken(database().prisma, secret!, hour(1))).toMatchObject({ role: 'ADMIN' });
    expect(await counts()).toEqual([0, 0, 1, 1]);
    const stored = await database().prisma.apiToken.findFirstOrThrow();
    expect(JSON.stringify(stored)).not.toContain(secret!.slice('masthead_'.length));
  });

  it('is only once, whatever the settings say later', async () => {
    expect(await start()).toBeNull();
    expect(await start({ sample: true })).toBeNull();
    expect(await counts()).toEqual([0, 0, 1, 1]);
  });
});

describe('when many nodes start at once', () => {
  it('one makes the token', async () => {
    await database().prisma.installation.deleteMany();
    await database().prisma.apiToken.deleteMany();
    const secrets = await Promise.all([start(), start(), start()]);
    expect(secrets.filter((secret) => secret !== null)).toHaveLength(1);
    expect(await counts()).toEqual([0, 0, 1, 1]);
  });

  it('none does when the settings bring one', async () => {
    await database().prisma.installation.deleteMany();
    await database().prisma.apiToken.deleteMany();
    expect(await start({ makeToken: false })).toBeNull();
    expect(await counts()).toEqual([0, 0, 0, 1]);
  });
});
