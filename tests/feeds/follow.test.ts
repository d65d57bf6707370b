import { beforeAll, describe, expect, it } from '@jest/globals';
import { authors } from '../../src/domain/author/author-kind.ts';
import { updateNamed } from '../../src/domain/named/update-named.ts';
import type { Tag } from '../../src/domain/tag.ts';
import { lastSequence, readEventsAfter } from '../../src/domain/event/event-log.ts';
import {
  newsIn,
  remembered,
  type FeedLook,
  type FeedNews,
} from '../../src/domain/websub/feed-look.ts';
import { createFollowedFeeds } from '../../src/feeds/follow/followed-feeds.ts';
import type { FeedSite } from '../../src/feeds/site.ts';
import { testDatabase } from '../support/database.ts';
import { newsroom } from '../support/newsroom.ts';
import { auditors } from './audits.ts';
import { atomErrors, jsonFeedErrors, ninjsErrors } from './schemas.ts';

const database = testDatabase('empty');
const world = newsroom(database);
const site: FeedSite = {
  ...{ url: 'https://news.test/site', name: 'News', language: 'en', content: 'full' },
  ...{ rslUrl: null, hub: { url: 'https://hub.test/', isOurs: true } },
};
const feeds = createFollowedFeeds(site);
const formats = ['rss', 'atom', 'json', 'ninjs'] as const;

/** What becomes new in a feed by some work. */
async function newsBy(path: string, work: () => Promise<unknown>): Promise<FeedNews | null> {
  const { prisma } = database();
  const before = (await feeds.look(prisma, path, [])) as FeedLook;
  const position = await lastSequence(prisma);
  await work();
  const events = await readEventsAfter(prisma, position, 500);
  const touched = new Set<Tag>(events.flatMap(({ tags }) => tags));
  const ids = events.map(({ subjectId }) => subjectId);
  const now = (await feeds.look(prisma, path, ids)) as FeedLook;
  return newsIn(remembered(before), now, touched);
}

const message = async (path: string, news: FeedNews) =>
  (await feeds.message(database().prisma, path, news))!;
const told = (articleIds: string[], isWhole = false): FeedNews => ({ articleIds, isWhole });
const idsIn = (body: string) =>
  new Set([...body.matchAll(/urn:uuid:([\w-]+)/g)].map(([, id]) => id!));

const ids: string[] = [];

beforeAll(async () => {
  for (let n = 0; n < 4; n++) {
    ids.push(
      await world.article({ section: 'world/near', authors: ['Ann One'], topics: ['Rain'] }),
    );
  }
  ids.push(await world.article({ section: 'sport', authors: ['Bo Two'] }));
});

describe('news in a feed', () => {
  it('are what is published, changed or taken down there', async () => {
    const made: string[] = [];
    const publish = async (section: string) => made.push(await world.article({ section }));
    expect(await newsBy('/world/feed.rss', () => publish('world'))).toEqual(told([made[0]!]));
    expect(await newsBy('/sport/feed.rss', () => publish('world'))).toBeNull();
    expect(await newsBy('/feed.json', () => publish('world'))).toEqual(told([made[2]!]));
    const change = async () => {
      await world.save(made[0]!, { headline: 'Another' });
      await world.publish(made[0]!);
    };
    expect(await newsBy('/world/feed.atom', change)).toEqual(told([made[0]!]));
    const withdraw = () => world.withdraw(made[0]!, 'Wrong');
    expect(await newsBy('/world/feed.atom', withdraw)).toEqual(told([made[0]!]));
  });

  it('are all that has a name which is another now, and nothing when it is not told', async () => {
    const update = (given: object) => () =>
      world.change(async (its) => {
        const { version } = await its.queries.author.findFirstOrThrow({
          where: { slug: 'ann-one' },
        });
        await updateNamed(its, authors, { slug: 'ann-one', expectedVersion: version }, given);
      });
    expect(await newsBy('/feed.atom', update({ bio: 'Reports.' }))).toBeNull();
    expect(await newsBy('/authors/ann-one/feed.atom', update({ bio: 'Writes.' }))).toEqual(
      told([]),
    );
    const renamed = await newsBy('/feed.atom', update({ name: 'Ann Eins' }));
    expect(renamed?.articleIds.toSorted()).toEqual(ids.slice(0, 4).toSorted());
    expect(await newsBy('/sport/feed.atom', update({ name: 'Ann Uno' }))).toBeNull();
  });

  it('are no pins, which no feed shows', async () => {
    const pin = async () => {
      await world.save(ids[4]!, { related: [ids[0]!] });
      await world.publish(ids[4]!, { significantUpdate: false });
    };
    expect(await newsBy('/world/feed.atom', pin)).toBeNull();
  });

  it('tell the whole when something has moved elsewhere', async () => {
    const id = await world.article({ section: 'world' });
    const move = async () => {
      await world.save(id, { section: 'sport' });
      await world.publish(id);
    };
    expect(await newsBy('/world/feed.atom', move)).toEqual(told([], true));
  });

  it('miss nothing of what one look has no room for', async () => {
    const made: string[] = [];
    const many = async () => {
      for (let n = 0; n < 60; n++) made.push(await world.article({ section: 'many' }));
    };
    await world.section('many');
    const news = await newsBy('/many/feed.rss', many);
    expect(news?.articleIds.toSorted()).toEqual(made.toSorted());
    for (const format of formats) {
      const { body } = await message(`/many/feed.${format}`, news!);
      expect(made.filter((id) => !idsIn(body).has(id))).toEqual([]);
    }
  });
});

describe('a subscriber is sent', () => {
  it.each([
    ['rss', 'application/rss+xml; charset=utf-8'],
    ['atom', 'application/atom+xml; charset=utf-8'],
  ])('of %s what is new', async (format, mediaType) => {
    const { body, ...rest } = await message(`/world/feed.${format}`, told([ids[1]!, ids[4]!]));
    expect(rest).toEqual({
      mediaType,
      link: `<https://hub.test/>; rel="hub", <https://news.test/site/world/feed.${format}>; rel="self"`,
    });
    expect(ids.filter((id) => idsIn(body).has(id))).toEqual([ids[1]]);
  });

  it.each([
    ['json', 'application/feed+json; charset=utf-8'],
    ['ninjs', 'application/json; charset=utf-8'],
  ])('of %s the whole', async (format, mediaType) => {
    const sent = await message(`/world/near/feed.${format}`, told([ids[1]!]));
    expect(sent.mediaType).toBe(mediaType);
    expect(ids.filter((id) => idsIn(sent.body).has(id))).toEqual(ids.slice(0, 4));
  });

  it('what was taken down as a tombstone, or in RSS by its absence from the whole', async () => {
    const [lost, kept] = [await world.article(), await world.article()];
    await world.withdraw(lost, 'Wrong');
    const atom = await message('/feed.atom', told([lost]));
    expect(atom.body).toContain(`<at:deleted-entry ref="urn:uuid:${lost}"`);
    expect(idsIn(atom.body).has(kept)).toBe(false);
    const rss = await message('/feed.rss', told([lost]));
    expect([...idsIn(rss.body)]).toEqual(expect.arrayContaining([kept]));
    expect(idsIn(rss.body).has(lost)).toBe(false);
    for (const format of ['json', 'ninjs']) {
      expect((await message(`/feed.${format}`, told([lost]))).body).toContain(`urn:uuid:${lost}`);
    }
  });

  it('nothing when all that was new has left since', async () => {
    expect(await message('/sport/feed.atom', told([ids[0]!]))).toBeNull();
  });

  it('documents that are valid, whatever is new', async () => {
    const all = [told([]), told([ids[0]!]), told(ids, true), told([ids[1]!, ids[4]!])];
    for (const news of all) {
      for (const format of ['rss', 'atom', 'json'] as const) {
        const { body } = await message(`/feed.${format}`, news);
        expect(auditors[format](body).filter(({ breaches }) => breaches.length > 0)).toEqual([]);
      }
      expect(await atomErrors((await message('/feed.atom', news)).body)).toEqual([]);
      expect(jsonFeedErrors(JSON.parse((await message('/feed.json', news)).body))).toEqual([]);
      expect(ninjsErrors(JSON.parse((await message('/feed.ninjs', news)).body))).toEqual([]);
    }
  });
});
