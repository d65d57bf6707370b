import { beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { hour, newsroom } from '../support/newsroom.ts';
import { testServer } from '../support/server.ts';
import { auditors } from './audits.ts';

const database = testDatabase('empty');
const server = testServer(database);
const world = newsroom(database);

/** A day's hours; the newsrooms of tests opened on 1 March. */
const day = 24;
const all: string[] = [];

beforeAll(async () => {
  // 120 in March, none in April, 3 in May, 61 in June.
  for (const [count, from] of [
    [120, 0],
    [3, 65 * day],
    [61, 95 * day],
  ] as const) {
    for (let n = 0; n < count; n++) {
      const section = n % 2 ? 'world' : 'home';
      all.push(await world.article({ section }, { at: hour(from + n / 10) }));
    }
  }
});

interface Page {
  url: string;
  bytes: string;
  ids: string[];
  removed: string[];
  next: string | null;
}

async function page(url: string): Promise<Page> {
  const response = await fetch(url);
  expect([url, response.status]).toEqual([url, 200]);
  const bytes = await response.text();
  const each = (pattern: RegExp) => [...bytes.matchAll(pattern)].map(([, found]) => found!);
  const [next] = each(/rel="prev-archive"[^>]*href="([^"]+)"/g);
  return {
    ...{ url, bytes },
    ids: each(/<entry[^>]*>\s*<id>urn:uuid:([^<]+)/g),
    removed: each(/<at:deleted-entry ref="urn:uuid:([^"]+)"/g),
    next: next?.replaceAll('&amp;', '&') ?? null,
  };
}

/** From the subscription document back to the beginning. */
async function walk(path: string): Promise<Page[]> {
  const pages = [await page(server().url + path)];
  for (let url = pages[0]!.next; url; url = pages.at(-1)!.next) pages.push(await page(url));
  return pages;
}

const idsOf = (pages: Page[]) => [...new Set(pages.flatMap(({ ids }) => ids))].sort();

describe("a feed's history", () => {
  it('reaches every article there is', async () => {
    const pages = await walk('/feed.atom');
    expect(idsOf(pages)).toEqual(all.toSorted());
    const names = pages.slice(1).map(({ url }) => new URL(url).searchParams.get('archive'));
    expect(names).toEqual(['2026-06.1', '2026-05.1', '2026-03.3', '2026-03.2', '2026-03.1']);
    expect(pages.slice(1).map(({ ids }) => ids.length)).toEqual([50, 3, 20, 50, 50]);
  });

  it('keeps what the standards promise of pages', async () => {
    for (const { bytes } of await walk('/feed.atom')) {
      expect(auditors.atom(bytes).filter(({ breaches }) => breaches.length > 0)).toEqual([]);
    }
    const rss = await (await fetch(`${server().url}/feed.rss?archive=2026-03.2`)).text();
    expect(auditors.rss(rss).filter(({ breaches }) => breaches.length > 0)).toEqual([]);
  });

  it('is paged through the same way in JSON Feed', async () => {
    const ids = new Set<string>();
    let url: string | undefined = `${server().url}/world/feed.json`;
    while (url) {
      const feed = (await (await fetch(url)).json()) as {
        items: { id: string }[];
        next_url?: string;
      };
      for (const { id } of feed.items) ids.add(id.replace('urn:uuid:', ''));
      url = feed.next_url;
    }
    expect(ids.size).toBe(60 + 1 + 30);
  });

  it('has pages that stay the same to the byte while the newsroom goes on', async () => {
    const before = await walk('/feed.atom');
    for (let n = 0; n < 45; n++) {
      const at = hour(105 * day + n);
      all.push(await world.article({ section: 'home' }, { at }));
    }
    await eventually(async () => expect(idsOf(await walk('/feed.atom'))).toEqual(all.toSorted()));
    const after = await walk('/feed.atom');
    expect(after).toHaveLength(before.length + 1);
    expect(after.slice(2)).toEqual(before.slice(1));
  });

  it('leaves the place of what was taken down to its tombstone, and moves nothing', async () => {
    const before = await walk('/feed.atom');
    const gone = before.at(-1)!.ids[7]!;
    await world.withdraw(gone, 'It was wrong', { at: hour(120 * day) });
    await eventually(async () => expect((await page(before[0]!.url)).removed).toEqual([gone]));
    const after = await walk('/feed.atom');
    expect(after.at(-1)!.ids).toEqual(before.at(-1)!.ids.filter((id) => id !== gone));
    expect(after.at(-1)!.removed).toEqual([gone]);
    expect(after.slice(1, -1)).toEqual(before.slice(1, -1));
  });

  it('has no page that is not closed yet, or never was', async () => {
    for (const archive of ['2026-06.3', '2026-07.1', '2026-04.1', '2026-03.4', '2020-01.1']) {
      const { status } = await fetch(`${server().url}/feed.atom?archive=${archive}`);
      expect([archive, status]).toEqual([archive, 404]);
    }
  });

  it('has all that no page has yet in the subscription document, however old', async () => {
    const [newest] = await walk('/feed.atom');
    const old = (await walk('/feed.atom')).at(-1)!.ids;
    for (const [n, id] of old.entries()) {
      await world.save(id, { headline: `Told again ${n}` });
      await world.publish(id, { at: hour(121 * day + n), significantUpdate: true });
    }
    await eventually(async () => {
      const { ids } = await page(newest!.url);
      expect(ids.slice(0, old.length).sort()).toEqual(old.toSorted());
    });
    expect(idsOf(await walk('/feed.atom'))).toHaveLength(all.length - 1);
  });
});
