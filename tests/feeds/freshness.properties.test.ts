import { beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { transaction } from '../../src/database/transaction.ts';
import { documentModified } from '../../src/domain/document/document-version.ts';
import { ChangeTable } from '../../src/cache/change-table.ts';
import { TaggedCache } from '../../src/cache/tagged-cache.ts';
import { EventFollower } from '../../src/domain/event/event-follower.ts';
import { InputError } from '../../src/domain/input-error.ts';
import { anonymous } from '../../src/domain/token/viewer.ts';
import { createFeeds } from '../../src/feeds/feeds.ts';
import type { FeedSite } from '../../src/feeds/site.ts';
import { createSiteDocuments } from '../../src/feeds/site/site-documents.ts';
import type { DocumentSource } from '../../src/http/document.ts';
import { Bodies } from '../../src/http/bodies.ts';
import { createDocuments } from '../../src/http/documents.ts';
import { steps, take, type Made, type Step } from '../domain/address/newsroom-steps.ts';
import { beforeDatabaseCloses, testDatabase } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { hour } from '../support/newsroom.ts';

const database = testDatabase('empty');
const site: FeedSite = {
  ...{ url: 'https://news.test', name: 'Test', language: 'en', content: 'full' },
  ...{ rslUrl: null, hub: null },
};

let events: EventFollower;
let source: DocumentSource;
let kept: (request: Request) => Promise<Response>;

beforeAll(async () => {
  const report = (error: unknown) => {
    throw error;
  };
  events = new EventFollower(database(), report);
  await eventually(() => expect(events.hears).toBe(true));
  const feeds = createFeeds({
    ...{ database: database(), site },
    authenticate: () => Promise.resolve(anonymous),
  });
  const files = createSiteDocuments({ database: database(), site, rsl: null });
  source = (request) => (request.url.includes('/feed.') ? feeds(request) : files(request));
  const changes = {
    get hears() {
      return events.hears;
    },
    subscribe: (changed: (tags: readonly string[]) => void) =>
      void events.subscribe((batch) =>
        changed(batch.flatMap(({ tags }) => tags.map((tag) => tag.replaceAll(',', ' ')))),
      ),
  };
  kept = createDocuments({
    ...{ source, shelf: new TaggedCache(new ChangeTable(changes), 2 ** 24).shelf('page') },
    bodies: new Bodies(2 ** 20),
    naming: { nameOf: (tag) => tag.replaceAll(',', ' '), keyHeaders: () => [] },
    modified: (version) => documentModified(database().prisma, version),
  });
});
beforeDatabaseCloses(() => events.close());

/** What is made anew, without any memory. */
async function anew(path: string): Promise<string> {
  const document = await source(new Request(site.url + path));
  return document instanceof Response ? String(document.status) : document.body;
}

async function answered(path: string): Promise<string> {
  const response = await kept(new Request(site.url + path));
  return response.ok ? response.text() : String(response.status);
}

let runs = 0;

async function holds(all: Step[]): Promise<void> {
  const run = `-f${++runs}`;
  const made: Made = { run, sections: [], articles: [], authors: [], merged: [], deleted: [] };
  const folders = ['', `/a${run}`, `/a${run}/b${run}`, `/authors/a${run}`, `/authors/b${run}`];
  const paths = [
    ...folders.map((folder) => `${folder}/feed.atom`),
    `/feed.json?section=b${run}&author=a${run}`,
    ...['/sitemap.xml', '/sitemap-articles-1.xml', '/sitemap-fronts.xml', '/feeds.opml'],
  ];
  for (const [n, step] of all.entries()) {
    await takeOne(made, step, n);
    await events.catchUp();
    for (const path of paths)
      expect([path, await answered(path)]).toEqual([path, await anew(path)]);
  }
}

async function takeOne(made: Made, step: Step, n: number): Promise<void> {
  try {
    const change = { actor: 'token:test', now: hour(n) };
    await transaction(database(), (queries) => take({ ...change, queries }, made, step));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
}

/** Everything that a feed says of a story, changed once while the story stays as it is. */
const names: Step[] = (
  [
    ['create section', 0, 0, 'a'],
    ['create section', 0, 1, 'b'],
    ['create author', 0, 0, 'a'],
    ['create author', 0, 0, 'b'],
    ['publish', 0, 1, 'c'],
    ['rename author', 0, 0, 'c'],
    ['rename section', 1, 0, 'c'],
    ['rename section', 0, 0, 'd'],
    ['merge authors', 0, 1, 'a'],
    ['move section', 1, 4, 'a'],
    ['edit', 0, 0, 'd'],
    ['withdraw', 0, 0, 'a'],
  ] as const
).map(([action, first, second, slug]) => ({ action, first, second, slug }));

const numRuns = process.env['THOROUGH'] ? 12 : 4;

it('what is kept is always what would be made anew', async () => {
  await fc.assert(fc.asyncProperty(steps, holds), { numRuns, examples: [[names]] });
}, 600_000);
