import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PersistentFollower } from '../graphql/live/persistent-follower.ts';
import { testDatabase } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { mutate } from '../support/mutations.ts';
import { endNodes, startNode, type NodeProcess } from '../support/node-process.ts';
import { databaseUrl, serverUrl } from '../support/template.ts';
import { followFeed, type FeedFollower } from './killed/feed-follower.ts';
import { articlesInLog, endOfLog, type Logged } from '../support/event-log.ts';
import { Newsdesk, type Told } from './killed/newsdesk.ts';
import { placesByArticle, startWebhook, type WebhookFollower } from './killed/webhook-follower.ts';

const publications = 500;
const site = 'http://news.test';
const isPossible = Boolean(process.env['THOROUGH']) && serverUrl() !== null;

// Takes minutes, as what the dead node had in hand is another's after a minute; and a database that two processes can share.
(isPossible ? describe : describe.skip)('two nodes, one of which is killed and comes back', () => {
  const database = testDatabase('empty');
  const nodes: NodeProcess[] = [];
  const subscribers: PersistentFollower[] = [];
  const webhooks: WebhookFollower[] = [];
  const feeds: FeedFollower[] = [];
  const acknowledged: Told[] = [];
  let log: Logged[];
  let settings: Record<string, string>;

  beforeAll(async () => {
    const [{ name } = { name: '' }] = await database().prisma.$queryRaw<{ name: string }[]>`
      SELECT current_database() AS name`;
    settings = {
      ...{ DATABASE_URL: databaseUrl(name), PUBLIC_URL: site, DELIVERY_ALLOW: '127.0.0.1/32' },
    };
    nodes.push(await startNode(settings), await startNode(settings));
    const urls = nodes.map(({ url }) => url);
    await mutate(urls[0]!, 'createSection', { name: 'News', slug: 'news' });
    const after = await endOfLog(urls[0]!);
    await attach(urls, after);
    await publishAll(urls);
    log = await articlesInLog(urls[1]!, after);
  }, 900_000);

  afterAll(async () => {
    for (const follower of subscribers) follower.stop();
    await Promise.all([...webhooks, ...feeds].map((each) => each.close()));
    endNodes();
  });

  async function attach(urls: string[], after: string): Promise<void> {
    for (let n = 0; n < 20; n++) {
      const order = n % 2 ? urls : urls.toReversed();
      subscribers.push(new PersistentFollower(n % 4 < 2 ? 'sse' : 'ws', order, after));
    }
    for (let n = 0; n < 5; n++) webhooks.push(await startWebhook(urls[n % 2]!));
    for (const topic of ['/feed.atom', '/news/feed.atom', '/feed.rss']) {
      feeds.push(await followFeed(`${urls[0]}/websub`, site + topic));
    }
    const confirmed = () => database().prisma.websubSubscription.count();
    await eventually(async () => expect(await confirmed()).toBe(3), { seconds: 30 });
  }

  async function publishAll(urls: string[]): Promise<void> {
    const desk = new Newsdesk(urls);
    let next = 0;
    let back: Promise<unknown> = Promise.resolve();
    const editor = async () => {
      while (next < publications) {
        acknowledged.push(await desk.publish(next++));
        if (acknowledged.length === publications / 2) back = killAndRestart();
      }
    };
    await Promise.all(Array.from({ length: 6 }, editor));
    await back;
  }

  async function killAndRestart(): Promise<void> {
    await nodes[0]!.stop('SIGKILL');
    nodes[0] = await startNode({ ...settings, PORT: new URL(nodes[0]!.url).port });
  }

  /** A lease has to end, and what piled up behind it has to go out. */
  const inTheEnd = (check: () => void) => eventually(check, { seconds: 300 });

  const lastHeadlines = async () => {
    const rows = await database().prisma.article.findMany({ select: { id: true, headline: true } });
    return new Map(rows.map(({ id, headline }) => [id, headline]));
  };

  it('what was acknowledged is in the log, and nothing else', () => {
    const ids = acknowledged.map(({ id }) => nodeId(uuidOf(id)));
    expect(log.map(({ articleId }) => articleId).toSorted()).toEqual(ids.toSorted());
    expect(log).toHaveLength(publications);
  });

  it('every subscriber sees every event once and in order', async () => {
    for (const { seen } of subscribers) {
      await inTheEnd(() => expect(seen.length).toBeGreaterThanOrEqual(publications));
      expect(seen.map(({ cursor }) => cursor)).toEqual(log.map(({ cursor }) => cursor));
    }
    const moved = subscribers.filter(({ connections }) => connections > 1);
    expect(moved.length).toBeGreaterThanOrEqual(10);
  }, 600_000);

  it('every webhook is told of every event, of each story in order, and last as it is', async () => {
    const wanted = placesByArticle(log, log);
    const headlines = await lastHeadlines();
    for (const webhook of webhooks) {
      const places = () => placesByArticle(webhook.told(), log);
      await inTheEnd(() => expect(unique(places())).toEqual(wanted));
      for (const each of places().values()) expect(each).toEqual(each.toSorted((a, b) => a - b));
      expect(byUuid(webhook.headlines())).toEqual(headlines);
    }
  }, 600_000);

  it('every WebSub subscriber has every story, last as it is', async () => {
    const headlines = await lastHeadlines();
    for (const feed of feeds) {
      await inTheEnd(() => expect(feed.headlines).toEqual(headlines));
    }
  }, 600_000);

  it('nothing waits any more, and nothing was given up', async () => {
    const count = (state: 'WAITING' | 'PARKED') =>
      database().prisma.delivery.count({ where: { state } });
    await eventually(async () => expect(await count('WAITING')).toBe(0), { seconds: 300 });
    expect(await count('PARKED')).toBe(0);
  }, 600_000);
});

const nodeId = (uuid: string) => Buffer.from(`Article:${uuid}`).toString('base64url');
const uuidOf = (id: string) => Buffer.from(id, 'base64url').toString().split(':')[1]!;

function unique(places: Map<string, number[]>): Map<string, number[]> {
  return new Map([...places].map(([id, each]) => [id, [...new Set(each)]]));
}

function byUuid(headlines: Map<string, string>): Map<string, string> {
  return new Map([...headlines].map(([id, headline]) => [uuidOf(id), headline]));
}
