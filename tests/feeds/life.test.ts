import { beforeAll, describe, expect, it } from '@jest/globals';
import { addNotice } from '../../src/domain/article/notices.ts';
import { publishDraft } from '../../src/domain/article/publish.ts';
import { authors } from '../../src/domain/author/author-kind.ts';
import { latestRevision } from '../../src/domain/draft/draft-reads.ts';
import { updateNamed } from '../../src/domain/named/update-named.ts';
import { updateSection } from '../../src/domain/section/update-section.ts';
import { testDatabase } from '../support/database.ts';
import { newDraft } from '../support/drafts.ts';
import { eventually } from '../support/eventually.ts';
import { hour, newsroom } from '../support/newsroom.ts';
import { testServer } from '../support/server.ts';
import { allFormats, tellings, type Telling, type ToldStory } from './tellings.ts';

const database = testDatabase('empty');
const site = { url: 'https://news.test' };
const server = testServer(database, { site });
/** Another node of the same site, which nobody asks for anything before the last test. */
const late = testServer(database, { site });
const world = newsroom(database);

let id: string;

beforeAll(async () => {
  await world.article({ headline: 'Before', section: 'world' });
  const story = { headline: 'Cable late', section: 'world', authors: ['Ann One'] };
  id = await world.article({ ...story, markdown: 'A paragaph.' }, { at: hour(1) });
  await world.article({ headline: 'After', section: 'world' }, { at: hour(2) });
});

/** What each format tells now, once all of them tell it. */
async function told(check: (story: ToldStory, feed: Telling) => void, folder = ''): Promise<void> {
  await eventually(async () => {
    const feeds = await tellings(server().url, folder);
    for (const format of allFormats) {
      const feed = feeds[format];
      const story = feed.items.find((item) => item.id === `urn:uuid:${id}`);
      try {
        check(story!, feed);
      } catch (error) {
        throw new Error(`${format}: ${String(error)}`, { cause: error });
      }
    }
  });
}

const times = ({ published, updated }: ToldStory) => [published, updated];
const at = (...hours: number[]) => hours.map((count) => hour(count).getTime());

describe("a story's life in all feeds", () => {
  it('begins with its publication', () =>
    told((story, { updated, items }) => {
      expect(times(story)).toEqual(at(1, 1));
      expect(items.map(({ title }) => title)).toEqual(['After', 'Cable late', 'Before']);
      expect(updated).toBe(hour(2).getTime());
      expect(story.url).toBe('https://news.test/world/cable-late');
    }));

  it('has one id and one time under new names', async () => {
    await world.save(id, { headline: 'Cable still late', slug: 'cable' });
    await world.publish(id, { at: hour(3), significantUpdate: false });
    await world.change((its) =>
      updateSection(its, { path: 'world', expectedVersion: 1 }, { slug: 'abroad', name: 'Abroad' }),
    );
    await world.change((its) =>
      updateNamed(its, authors, { slug: 'ann-one', expectedVersion: 1 }, { name: 'Ann Uno' }),
    );
    await told((story, { updated, items, bytes }) => {
      expect(story).toMatchObject({ title: 'Cable still late' });
      expect(story.url).toBe('https://news.test/abroad/cable');
      expect(times(story)).toEqual(at(1, 1));
      expect(items).toHaveLength(3);
      expect(updated).toBe(hour(2).getTime());
      expect(bytes).toContain('Ann Uno');
      expect(bytes).not.toContain('Ann One');
    });
  });

  it('keeps its update through a typo, not its text', async () => {
    await world.save(id, { markdown: 'A paragraph.' });
    await world.publish(id, { at: hour(4), significantUpdate: false });
    await told((story, { updated }) => {
      expect(story.text).toContain('A paragraph.');
      expect(times(story)).toEqual(at(1, 1));
      expect(updated).toBe(hour(2).getTime());
    });
  });

  it('moves ahead with a significant update, as does the feed', async () => {
    await world.save(id, { markdown: 'Two ships came.' });
    await world.publish(id, { at: hour(5) });
    await told((story, { updated, items }) => {
      expect(times(story)).toEqual(at(1, 5));
      expect(items[0]).toBe(story);
      expect(updated).toBe(hour(5).getTime());
    });
  });

  it('shows a correction to those who read it before', async () => {
    const notice = { kind: 'CORRECTION', text: 'It was one ship.', at: hour(6) } as const;
    await world.save(id, { markdown: 'One ship came.' });
    await world.change(async (its) => {
      const { number } = await latestRevision(its.queries, id);
      await addNotice(its, id, number, notice);
      await publishDraft(its, id, { correction: true });
    }, hour(6));
    await told((story, { bytes }) => {
      expect(times(story)).toEqual(at(1, 6));
      expect(story.text).toContain('One ship came.');
      expect(bytes).toContain('It was one ship.');
    });
  });

  it('ends with a tombstone, where a format has one', async () => {
    await world.withdraw(id, 'There was no ship', { at: hour(7) });
    await told((story, { removed, items, updated }) => {
      expect(story).toBeUndefined();
      expect(items).toHaveLength(2);
      expect(removed ?? [`urn:uuid:${id}`]).toEqual([`urn:uuid:${id}`]);
      expect(updated).toBe(hour(2).getTime());
    });
    const { rss, atom } = await tellings(server().url);
    expect(atom.bytes).toContain('There was no ship');
    expect(rss.bytes).not.toContain(id);
  });

  it('goes on from its first publication when it comes back', async () => {
    await world.publish(id, { at: hour(8) });
    await told((story, { removed, items, updated }) => {
      expect(times(story)).toEqual(at(1, 8));
      expect(removed ?? []).toEqual([]);
      expect(items).toHaveLength(3);
      expect(updated).toBe(hour(8).getTime());
    });
  });
});

describe('what feeds say', () => {
  const bytesOf = async (url: string) =>
    Object.values(await tellings(url)).map(({ bytes }) => bytes);

  it('has no time but those of the stories', async () => {
    const instants = /\d{4}-\d\d-\d\dT[\d:.]+Z|[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} [\d:]+ GMT/g;
    for (const bytes of await bytesOf(server().url)) {
      const found = [...bytes.matchAll(instants)].map(([instant]) => Date.parse(instant));
      expect(at(0, 1, 2, 6, 8)).toEqual(expect.arrayContaining(found));
      expect(found.length).toBeGreaterThan(5);
    }
  });

  it('is the same to the byte later, from another node, however often stories are read', async () => {
    const before = await bytesOf(server().url);
    const headers = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0' };
    await fetch(`${server().url}/views/${id}`, { method: 'POST', headers });
    await eventually(async () => {
      const views = await database().prisma.articleViews.findUnique({ where: { articleId: id } });
      expect(views?.total).toBe(1n);
    });
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await bytesOf(server().url)).toEqual(before);
    expect(await bytesOf(late().url)).toEqual(before);
  });
});

describe('by mutations over HTTP', () => {
  const titles = async () => {
    const feeds = await tellings(server().url, '/abroad');
    return allFormats.map((format) => feeds[format].items.map(({ title }) => title));
  };
  const inAll = (...expected: string[]) => allFormats.map(() => expected);

  it('the very next request sees what was done', async () => {
    const rest = (await titles())[0]!;
    const draft = await newDraft(server().url, { headline: 'One', section: 'abroad' });
    expect(await titles()).toEqual(inAll(...rest));
    const published = await draft.next('publish');
    expect(await titles()).toEqual(inAll('One', ...rest));
    const saved = await published.next('saveDraft', { content: { headline: 'Two' } });
    expect(await titles()).toEqual(inAll('One', ...rest));
    const corrected = await saved.next('correct', { notice: 'It is two.' });
    expect(await titles()).toEqual(inAll('Two', ...rest));
    const withdrawn = await corrected.next('withdraw', { reason: null });
    expect(await titles()).toEqual(inAll(...rest));
    await withdrawn.next('publish');
    expect(await titles()).toEqual(inAll('Two', ...rest));
  });
});
