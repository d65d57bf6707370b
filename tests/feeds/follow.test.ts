import { beforeAll, describe, expect, it } from '@jest/globals';
import { authors } from '../../src/domain/author/author-kind.ts';
import { updateNamed } from '../../src/domain/named/update-named.ts';
import { deleteSection } from '../../src/domain/section/delete-section.ts';
import { updateSection } from '../../src/domain/section/update-section.ts';
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

describe('an address is that of a feed in its one form', () => {
  it.each([
    ['https://news.test/site/feed.rss', '/feed.rss'],
    ['HTTPS://NEWS.test:443/site/%66eed.atom#top', '/feed.atom'],
    ['https://news.test/site/feed.json?section=/world/near/&x=1', '/world/near/feed.json'],
    [
      'https://news.test/site/%77orld/feed.atom?content=summary',
      '/world/feed.atom?content=summary',
    ],
    [
      'https://news.test/site/feed.atom?topic=rain&section=world',
      '/feed.atom?section=world&topic=rain',
    ],
  ])('%s', (topic, path) => {
    expect(feeds.pathOf(topic)).toBe(path);
  });

  it.each([
    'https://news.test/feed.rss',
    'http://news.test/site/feed.rss',
    'https://news.test.evil.example/site/feed.rss',
    'https://news.test/sitefeed.rss',
    'https://news.test/site/',
    'https://news.test/site/world',
    'https://news.test/site/sitemap.xml',
    'https://news.test/site/%00/feed.rss',
    'https://news.test/site/a%3Fb/feed.rss',
    'https://news.test/site///feed.rss',
    'https://news.test/site/%ff/feed.rss',
  ])('%s is none', (topic) => {
    const message = 'hub.topic: give a feed of this site, such as https://news.test/site/feed.atom';
    expect(() => feeds.pathOf(topic)).toThrow(
      expect.objectContaining({ message, kind: 'unknown' }),
    );
  });

  it.each([
    ['feed.rss?content=all', 'malformed', 'content: give full or summary'],
    [
      ...(['feed.rss?archive=2026-03.1&section=world', 'malformed'] as const),
      'this page of the past never changes: give https://news.test/site/world/feed.rss',
    ],
  ])('%s is %s', (path, kind, why) => {
    const refused = expect.objectContaining({ message: `hub.topic: ${why}`, kind });
    expect(() => feeds.pathOf(`${site.url}/${path}`)).toThrow(refused);
  });

  it('of full texts is for partners, where the public gets summaries', () => {
    const closed = createFollowedFeeds({ ...site, content: 'summary' });
    const message =
      'hub.topic: the full text is for partners, who fetch it: give https://news.test/site/feed.rss';
    expect(() => closed.pathOf('https://news.test/site/feed.rss?content=full')).toThrow(
      expect.objectContaining({ message, kind: 'private' }),
    );
    expect(closed.pathOf('https://news.test/site/feed.rss?content=summary')).toBe(
      '/feed.rss?content=summary',
    );
  });
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

describe('a feed that is subscribed to', () => {
  const refused = (message: string, kind: string) => expect.objectContaining({ message, kind });
  const check = (path: string) => feeds.check(database().prisma, path);

  it('has to be there', async () => {
    await check('/world/near/feed.rss?content=full');
    await expect(check('/nowhere/feed.rss')).rejects.toEqual(
      refused('hub.topic: There is no section "nowhere".', 'unknown'),
    );
  });

  it('goes on under another name, but is subscribed to under that', async () => {
    await world.article({ section: 'old' });
    const { version } = await database().prisma.section.findUniqueOrThrow({
      where: { path: 'old' },
    });
    await world.change((its) =>
      updateSection(its, { path: 'old', expectedVersion: version }, { slug: 'new' }),
    );
    const { link } = await message('/old/feed.atom', told([]));
    expect(link).toContain('<https://news.test/site/new/feed.atom>; rel="self"');
    await expect(check('/old/feed.atom')).rejects.toEqual(
      refused(
        'hub.topic: this feed has moved: give https://news.test/site/new/feed.atom',
        'malformed',
      ),
    );
  });

  it('may come to be no more', async () => {
    await world.section('empty');
    await world.change((its) => deleteSection(its, 'empty'));
    const why = 'The section "empty" is no more.';
    expect(await feeds.look(database().prisma, '/empty/feed.rss', [])).toEqual({ why });
    await expect(check('/empty/feed.rss')).rejects.toEqual(refused(`hub.topic: ${why}`, 'gone'));
  });
});
