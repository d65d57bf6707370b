import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { newDraft, type DraftChanged } from '../support/drafts.ts';
import { newsroom } from '../support/newsroom.ts';
import { describeWith, output, python } from '../support/readers.ts';
import { testServer } from '../support/server.ts';

const database = testDatabase('empty');
const server = testServer(database);
const world = newsroom(database);

beforeAll(() => world.section('news'));

let stories = 0;

/** A feed of two stories, of which one is to be changed. */
async function feedOfTwo(): Promise<{ folder: string; story: DraftChanged }> {
  const section = `section-${++stories}`;
  await world.article({ section, headline: 'Other' });
  const draft = await newDraft(server().url, { section, headline: 'First words' });
  return { folder: `${server().url}/${section}`, story: await draft.next('publish') };
}

const update = async (story: DraftChanged, headline: string) =>
  (await story.next('saveDraft', { content: { headline, slug: `renamed-${stories}` } })).next(
    'publish',
  );

interface Parsed {
  status: number;
  etag: string | null;
  modified: string | null;
  /** What the parser found wrong with the document; null for nothing. */
  wrong: string | null;
  entries: { id: string; title: string; link: string; published: string; updated: string }[];
}

const script = `
import feedparser, json, sys
url, etag, modified = sys.argv[1:]
feed = feedparser.parse(url, etag=etag or None, modified=modified or None)
keys = ('id', 'title', 'link', 'published', 'updated')
print(json.dumps({
  'status': feed.status, 'etag': feed.get('etag'), 'modified': feed.get('modified'),
  'wrong': str(feed.bozo_exception) if feed.bozo else None,
  'entries': [{key: entry.get(key) for key in keys} for entry in feed.entries],
}))`;

describeWith('feedparser', () => {
  const parse = async (url: string, { etag, modified }: Partial<Parsed> = {}) =>
    JSON.parse(await output(python, ['-c', script, url, etag ?? '', modified ?? ''])) as Parsed;

  it.each(['rss', 'atom'])(
    'polls %s, and sees 304, an update as one, and what is gone as gone',
    async (format) => {
      const { folder, story } = await feedOfTwo();
      const url = `${folder}/feed.${format}`;
      const first = await parse(url);
      expect(first).toMatchObject({ status: 200, wrong: null });
      expect(first.entries.map(({ title }) => title)).toEqual(['First words', 'Other']);
      expect(first.entries[0]!.id).toBe(`urn:uuid:${story.uuid}`);
      const unchanged = { status: 304, entries: [] };
      expect(await parse(url, { etag: first.etag! })).toMatchObject(unchanged);
      const young = await parse(url, { modified: first.modified! });
      expect(young).toMatchObject(unchanged);

      const updated = await update(story, 'Other words');
      const second = await parse(url, first);
      expect(second.status).toBe(200);
      expect(second.etag).not.toBe(first.etag);
      const [before, after] = [first.entries[0]!, second.entries[0]!];
      expect(after).toMatchObject({ id: before.id, title: 'Other words' });
      expect([after.published, after.link === before.link]).toEqual([before.published, false]);
      expect(second.entries).toHaveLength(2);

      await updated.next('withdraw', { reason: 'It was wrong' });
      const third = await parse(url, second);
      expect(third.entries.map(({ title }) => title)).toEqual(['Other']);
      expect(await parse(url, { etag: third.etag! })).toMatchObject(unchanged);
    },
  );
});

describeWith('newsboat', () => {
  let directory: string;
  beforeEach(async () => (directory = await mkdtemp(join(tmpdir(), 'masthead-newsboat-'))));
  afterEach(() => rm(directory, { recursive: true }));

  const file = (name: string) => join(directory, name);
  const read = `
import json, sqlite3, sys
print(json.dumps(sqlite3.connect(sys.argv[1]).execute(sys.argv[2]).fetchall()))`;
  const query = async (sql: string) =>
    JSON.parse(await output(python, ['-c', read, file('cache.db'), sql])) as unknown[][];

  async function reload(url: string): Promise<unknown[][]> {
    await writeFile(file('urls'), `${url}\n`);
    await writeFile(file('config'), '');
    const files = ['cache', 'url', 'config'].map(
      (name) =>
        `--${name}-file=${file({ cache: 'cache.db', url: 'urls', config: 'config' }[name]!)}`,
    );
    await output('newsboat', ['-x', 'reload', ...files], { HOME: directory });
    return query('SELECT guid, title FROM rss_item ORDER BY id');
  }

  it.each(['rss', 'atom'])('has each story of %s once, whatever is changed', async (format) => {
    const { folder, story } = await feedOfTwo();
    const url = `${folder}/feed.${format}`;
    const items = (title: string) =>
      expect.arrayContaining([
        [`urn:uuid:${story.uuid}`, title],
        [expect.any(String), 'Other'],
      ]);
    const first = await reload(url);
    expect(first).toEqual(items('First words'));
    expect(first).toHaveLength(2);
    // It keeps validators from its second visit on; the third brings nothing new, and it sends them.
    expect(await reload(url)).toEqual(first);
    const gzip = { 'accept-encoding': 'gzip' };
    const etag = (await fetch(url, { headers: gzip })).headers.get('etag');
    expect(await query('SELECT etag FROM rss_feed')).toEqual([[etag]]);
    expect(await reload(url)).toEqual(first);

    await update(story, 'Other words');
    const second = await reload(url);
    expect(second).toEqual(items('Other words'));
    expect(second).toHaveLength(2);
  });
});
