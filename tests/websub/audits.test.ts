import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { deleteSection } from '../../src/domain/section/delete-section.ts';
import { retryNow } from '../delivery/delivering.ts';
import { testDatabase } from '../support/database.ts';
import { newsroom } from '../support/newsroom.ts';
import { testServer } from '../support/server.ts';
import { closeSubscribers, type HubAudit, type HubSite } from './audits/audit.ts';
import { discoveryAudits } from './audits/discovery.ts';
import { distributionAudits } from './audits/distribution.ts';
import { requestAudits } from './audits/requests.ts';
import { verificationAudits } from './audits/verification.ts';
import { startCareless } from './careless-hub.ts';

// Others' servers are told over real HTTP, on a machine that may be busy.
jest.setTimeout(180_000);

const audits: HubAudit[] = [
  ...discoveryAudits,
  ...requestAudits,
  ...verificationAudits,
  ...distributionAudits,
];
const table = audits.map(
  ({ id, level, promise, breaches }) => [id, level, promise, breaches] as const,
);

describe('the hub keeps the promise', () => {
  const database = testDatabase('empty');
  const server = testServer(database, { hasHub: true });
  const world = newsroom(database);
  let site: HubSite;

  beforeAll(async () => {
    await world.section('audited');
    await world.section('short');
    const { url } = server();
    const past = { expiresAt: new Date(0) };
    site = {
      ...{ hub: `${url}/websub`, feed: (path) => url + path, patience: 30_000 },
      publish: (headline) => world.article({ section: 'audited', headline }),
      removeSection: (path) => world.change((its) => deleteSection(its, path)),
      retry: () => retryNow(database()),
      endLeases: (callback) =>
        database().prisma.websubSubscription.updateMany({ where: { callback }, data: past }),
    };
  });
  afterEach(async () => {
    await database().prisma.websubSubscription.deleteMany();
    await database().prisma.follower.deleteMany({ where: { kind: { not: 'websub' } } });
    await closeSubscribers();
    expect(server().reported).toEqual([]);
  });

  test.each(table)('%s: %s %s', async (_id, _level, _promise, breaches) => {
    expect(await breaches(site)).toEqual([]);
  });
});

describe('a hub that keeps none is found out by', () => {
  let careless: Awaited<ReturnType<typeof startCareless>>;
  beforeAll(async () => void (careless = await startCareless()));
  afterEach(closeSubscribers);
  afterAll(() => careless.close());

  test.each(table)('%s: %s %s', async (_id, _level, _promise, breaches) => {
    expect(await breaches(careless)).not.toEqual([]);
  });
});

test('every audit has an id of its own', () => {
  const ids = audits.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[WVD]\d[A-Z]{2}$/.test(id))).toEqual([]);
});
