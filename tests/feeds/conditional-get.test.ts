import { beforeAll, describe, expect, test } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { testServer } from '../support/server.ts';
import { conditionalGetAudits } from './audits/conditional-get.ts';
import { exchangesAt, type Exchanges } from './audits/conditional-exchanges.ts';
import type { RawAnswer } from './raw-get.ts';

const database = testDatabase('newsroom');
const server = testServer(database);

const paths = [
  ...['/feed.rss', '/feed.atom', '/feed.json', '/feed.ninjs', '/world/feed.atom?content=summary'],
  ...['/sitemap.xml', '/feeds.opml', '/robots.txt'],
];
const all: [path: string, exchanges: Exchanges][] = [];

beforeAll(async () => {
  for (const path of paths) all.push([path, await exchangesAt(server().url + path)]);
});

describe('what the server answers keeps the promise', () => {
  test.each(conditionalGetAudits)('$id: $level $promise', ({ breaches }) => {
    const found = all.map(([path, exchanges]) => [path, breaches(exchanges)]);
    expect(found).toEqual(paths.map((path) => [path, []]));
  });
});

/** An answer as it should not be. */
const spoilt: Record<string, [name: string, (answer: RawAnswer) => Partial<RawAnswer>]> = {
  C1ET: ['plain', header('etag', 'abc')],
  C8CO: ['zipped', (answer) => header('etag', tagOf('plain'))(answer)],
  C2LM: ['plain', header('last-modified', 'Sun, 06 Nov 2994 08:49:37 GMT')],
  C5NB: ['fresh tag', () => ({ body: Buffer.from('x') })],
  C3SH: ['fresh since', header('etag', '"other"')],
  C7MD: ['fresh tag', header('content-type', 'text/plain')],
  C6VA: ['fresh tag', header('vary', 'origin')],
  C4NM: ['fresh tag in a list', () => ({ status: 200 })],
  C9AN: ['fresh any', () => ({ status: 200 })],
  C0OT: ['stale nothing', () => ({ status: 304 })],
  C2MS: ['stale since', () => ({ status: 304 })],
  C5WI: ['stale tag, good time', () => ({ status: 304 })],
  C8OD: ['stale odd time: a year', () => ({ status: 304 })],
  C1OF: ['fresh since, in the form of asctime', () => ({ status: 200 })],
  C6IM: ['failed tag', () => ({ status: 200 })],
  C3HD: ['head', header('content-length', '0')],
  C9RA: ['stale range of something else', () => ({ status: 206 })],
};

const tagOf = (name: string) => all[0]![1][name]!.headers['etag']!;

function header(name: string, value: string) {
  return ({ headers }: RawAnswer) => ({ headers: { ...headers, [name]: value } });
}

describe('an audit finds what was spoilt:', () => {
  test.each(conditionalGetAudits.map(({ id, breaches }) => ({ id, breaches })))(
    '$id',
    ({ id, breaches }) => {
      const [, exchanges] = all[0]!;
      const [name, spoil] = spoilt[id]!;
      const answer = exchanges[name]!;
      const broken = breaches({ ...exchanges, [name]: { ...answer, ...spoil(answer) } });
      expect(broken.length).toBeGreaterThan(0);
    },
  );
});
