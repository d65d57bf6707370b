import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { authors } from '../../src/domain/author/author-kind.ts';
import { updateNamed } from '../../src/domain/named/update-named.ts';
import { updateSection } from '../../src/domain/section/update-section.ts';
import { topics } from '../../src/domain/topic/topic-kind.ts';
import { testDatabase } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { mutate } from '../support/mutations.ts';
import { hour, newsroom } from '../support/newsroom.ts';
import { testServer } from '../support/server.ts';
import { rawGet } from './raw-get.ts';

const database = testDatabase('empty');
const site = { url: 'https://news.test' };
const server = testServer(database, { site });
/** Over the same database: one that is asked all along, and one that is asked only in the end. */
const neighbour = testServer(database, { site });
const restarted = testServer(database, { site });
const world = newsroom(database);

const paths = {
  whole: '/feed.atom',
  world: '/world/feed.rss',
  short: '/world/feed.json?content=summary',
  near: '/world/near/feed.atom',
  sport: '/sport/feed.json',
  ann: '/authors/ann-one/feed.ninjs',
  rain: '/topics/rain/feed.atom',
  sitemap: '/sitemap-articles-1.xml',
} as const;

type Place = keyof typeof paths;
const places = Object.keys(paths) as Place[];

interface Version {
  body: string;
  etag: string;
  modified: string;
}

/** Asks again a second later when the last change is so young that its time is still to come. */
async function version(base: string, place: Place): Promise<Version> {
  const { status, headers, body } = await rawGet(base + paths[place]);
  expect([place, status]).toEqual([place, 200]);
  const { etag, 'last-modified': modified } = headers;
  if (modified) return { body: body.toString(), etag: etag!, modified };
  await sleep(1000);
  return version(base, place);
}

async function versions(base: string): Promise<Record<Place, Version>> {
  const all = {} as Record<Place, Version>;
  for (const place of places) all[place] = await version(base, place);
  return all;
}

const changedIn = (field: keyof Version, before: Record<Place, Version>, now: typeof before) =>
  places.filter((place) => before[place][field] !== now[place][field]);

/** Whoever mutates through a server makes it hear of everything before. */
const heard = () =>
  mutate(
    server().url,
    'createTopic',
    { slug: 'x', name: 'X', type: 'SUBJECT' },
    { args: ', dryRun: true' },
  );

const long = 'A sentence of some length, one of many. '.repeat(20);
const ids: Record<'near' | 'sport' | 'extra', string> = { near: '', sport: '', extra: '' };
const story = { section: 'world/near', authors: ['Ann One'], topics: ['Rain'] };

beforeAll(async () => {
  ids.near = await world.article({ ...story, headline: 'Near', markdown: `${long}The end` });
  ids.sport = await world.article({ section: 'sport', headline: 'Goal' });
});

const again =
  (id: string, change: object, significantUpdate = false) =>
  async (at: Date) => {
    await world.save(id, change);
    await world.publish(id, { at, significantUpdate });
  };
const ofNear: Place[] = ['whole', 'world', 'near', 'ann', 'rain'];

/** What editors do, one after the other, and the feeds that have other bytes then. */
const acts: [name: string, changed: Place[], act: (at: Date) => Promise<unknown>][] = [
  ['nothing', [], async () => {}],
  ['a draft', [], () => world.draft({ headline: 'Secret', ...story })],
  ['a saved revision', [], () => world.save(ids.near, { headline: 'Nearly' })],
  [
    'a story elsewhere',
    ['whole', 'sport', 'sitemap'],
    async (at) =>
      (ids.extra = await world.article({ section: 'sport', headline: 'Match' }, { at })),
  ],
  ['its publication', ['short', ...ofNear], (at) => again(ids.near, {})(at)],
  ['the same published again', [], (at) => again(ids.near, {})(at)],
  ['pins', [], (at) => again(ids.near, { related: [ids.sport] })(at)],
  ['a typo at the end', ofNear, (at) => again(ids.near, { markdown: `${long}The end.` })(at)],
  ['an update', ['short', 'sitemap', ...ofNear], (at) => again(ids.near, {}, true)(at)],
  [
    'a name of a section',
    ['whole', 'sport'],
    () =>
      world.change((its) =>
        updateSection(its, { path: 'sport', expectedVersion: 1 }, { name: 'Sports' }),
      ),
  ],
  ['an empty section', [], () => world.section('world/near/nearer')],
  ['an author whom nobody knows', [], () => world.author('Bo Two')],
  [
    'a life told anew',
    ['ann'],
    () =>
      world.change((its) =>
        updateNamed(its, authors, { slug: 'ann-one', expectedVersion: 1 }, { bio: 'Writes.' }),
      ),
  ],
  [
    'a job that feeds are silent about',
    [],
    () =>
      world.change((its) =>
        updateNamed(its, authors, { slug: 'ann-one', expectedVersion: 2 }, { jobTitle: 'Editor' }),
      ),
  ],
  [
    'a topic described',
    ['rain'],
    () =>
      world.change((its) =>
        updateNamed(its, topics, { slug: 'rain', expectedVersion: 1 }, { description: 'Wet.' }),
      ),
  ],
  ['a withdrawal', ['whole', 'sport', 'sitemap'], (at) => world.withdraw(ids.extra, null, { at })],
  ['its return', ['whole', 'sport', 'sitemap'], (at) => world.publish(ids.extra, { at })],
];

describe('ETag and Last-Modified change when the bytes do, and only then, after', () => {
  let before: Record<Place, Version>;
  beforeAll(async () => (before = await versions(server().url)));

  it.each(acts.map(([name, changed, act], turn) => ({ name, changed, act, turn })))(
    '$name',
    async ({ changed, act, turn }) => {
      const oldest = before;
      await act(hour(10 + turn));
      await heard();
      before = await versions(server().url);
      expect(changedIn('body', oldest, before).sort()).toEqual(changed.toSorted());
      expect(changedIn('etag', oldest, before).sort()).toEqual(changed.toSorted());
      expect(changedIn('modified', oldest, before).sort()).toEqual(changed.toSorted());
      await eventually(async () => expect(await versions(neighbour().url)).toEqual(before));
      for (const place of places) {
        const status = changed.includes(place) ? 200 : 304;
        expect([place, ...(await asked(neighbour().url, place, oldest[place]))]).toEqual([
          ...[place, status, status],
        ]);
      }
    },
  );

  it('a restart, which changes nothing', async () => {
    for (const place of places) {
      expect(await asked(restarted().url, place, before[place])).toEqual([304, 304]);
    }
    expect(await versions(restarted().url)).toEqual(before);
  });

  it('changes within a second, each with a time of its own', async () => {
    const seen = new Map<string, string>();
    for (let turn = 0; turn < 4; turn++) {
      await again(ids.sport, { headline: `Goal ${turn}` })(hour(40 + turn));
      await heard();
      const { body, headers } = await rawGet(server().url + paths.sport);
      const { 'last-modified': modified } = headers;
      if (modified) expect(seen.get(modified) ?? body.toString()).toBe(body.toString());
      if (modified) seen.set(modified, body.toString());
    }
    const { modified, body } = await version(server().url, 'sport');
    expect(seen.get(modified) ?? body).toBe(body);
    expect(body).toContain('Goal 3');
  });
});

/** What a server answers to whoever has a version, by its tag and by its time. */
async function asked(base: string, place: Place, { etag, modified }: Version): Promise<number[]> {
  const url = base + paths[place];
  const byTag = await rawGet(url, { 'if-none-match': etag });
  const byTime = await rawGet(url, { 'if-modified-since': modified });
  return [byTag.status, byTime.status];
}
