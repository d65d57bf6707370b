import { expect, it } from '@jest/globals';
import { lastSequence, readEventsAfter } from '../../src/domain/event/event-log.ts';
import type { FeedLook } from '../../src/domain/websub/feed-look.ts';
import { followFeed } from '../../src/domain/websub/followed-feed.ts';
import { planNews } from '../../src/domain/websub/plan-news.ts';
import { keepSubscription } from '../../src/domain/websub/subscriptions.ts';
import { createFollowedFeeds } from '../../src/feeds/follow/followed-feeds.ts';
import { testDatabase } from '../support/database.ts';
import { newsroom } from '../support/newsroom.ts';

const database = testDatabase('empty');
const world = newsroom(database);
const feeds = createFollowedFeeds({
  ...{ url: 'https://news.test', name: 'News', language: 'en', content: 'full' },
  ...{ rslUrl: null, hub: { url: 'https://news.test/websub', isOurs: true } },
});

it('what is published while earlier events are planned is told with its own', async () => {
  const { prisma } = database();
  const path = '/feed.atom';
  await world.section('news');
  await followFeed(prisma, path, (await feeds.look(prisma, path, [])) as FeedLook);
  const request = {
    ...({ mode: 'subscribe', topic: `https://news.test${path}`, secret: null } as const),
    ...{ callback: 'https://reader.test/', leaseSeconds: 1000 },
  };
  await keepSubscription(prisma, path, request, new Date());
  const position = await lastSequence(prisma);
  const made: string[] = [];
  // More than there is room for.
  for (let n = 0; n < 55; n++) made.push(await world.article({ section: 'news' }));
  const told: unknown[] = [];
  for (const event of await readEventsAfter(prisma, position, 500)) {
    const planned = await planNews(prisma, feeds, [event], new Date());
    told.push(...planned.flatMap(({ data }) => data['articleIds']));
  }
  expect(told).toEqual(made);
}, 120_000);
