import { describe, expect, it } from '@jest/globals';
import { deleteSection } from '../../src/domain/section/delete-section.ts';
import { updateSection } from '../../src/domain/section/update-section.ts';
import { createFollowedFeeds } from '../../src/feeds/follow/followed-feeds.ts';
import type { FeedSite } from '../../src/feeds/site.ts';
import { testDatabase } from '../support/database.ts';
import { newsroom } from '../support/newsroom.ts';

const database = testDatabase('empty');
const world = newsroom(database);
const site: FeedSite = {
  ...{ url: 'https://news.test/site', name: 'News', language: 'en', content: 'full' },
  ...{ rslUrl: null, hub: { url: 'https://hub.test/', isOurs: true } },
};
const feeds = createFollowedFeeds(site);

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

describe('a feed that is subscribed to', () => {
  const refused = (message: string, kind: string) => expect.objectContaining({ message, kind });
  const check = (path: string) => feeds.check(database().prisma, path);

  it('has to be there', async () => {
    await world.section('world/near');
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
    const news = { articleIds: [], isWhole: false };
    const moved = await feeds.message(database().prisma, '/old/feed.atom', news);
    expect(moved!.link).toContain('<https://news.test/site/new/feed.atom>; rel="self"');
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
