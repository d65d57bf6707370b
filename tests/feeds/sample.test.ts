import { beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { testServer } from '../support/server.ts';
import { auditors } from './audits.ts';
import { grammarErrors, jsonFeedErrors, ninjsErrors } from './schemas.ts';
import { allFormats } from './tellings.ts';

const database = testDatabase('newsroom');
const server = testServer(database, {
  site: {
    rslUrl: 'https://news.test/license.xml',
    hub: { url: 'https://hub.test/', isOurs: true },
  },
});

type Format = (typeof allFormats)[number];

/** All documents of a format by their addresses, those of the past too. */
const documents = Object.fromEntries(
  allFormats.map((format) => [format, new Map<string, string>()]),
) as Record<Format, Map<string, string>>;

async function folders(): Promise<string[]> {
  const { section, author, topic } = database().prisma;
  return [
    '',
    ...(await section.findMany()).map(({ path }) => `/${path}`),
    ...(await author.findMany()).map(({ slug }) => `/authors/${slug}`),
    ...(await topic.findMany()).map(({ slug }) => `/topics/${slug}`),
  ];
}

/** A feed and the pages of its past. */
async function readAll(format: Format, first: string): Promise<void> {
  for (let url: string | undefined = server().url + first; url;) {
    const response = await fetch(url);
    if (response.status !== 200) throw new Error(`${url} is ${response.status}`);
    const text = await response.text();
    documents[format].set(url.replace(server().url, ''), text);
    url = older(text);
  }
}

/** The page before, as the format has it. */
function older(text: string): string | undefined {
  const [, found] =
    /rel="prev-archive"[^>]*href="([^"]+)"/.exec(text) ??
    /"next_url":"([^"]+)"/.exec(text) ??
    /"uri":"([^"]+)","name":"Older items"/.exec(text) ??
    [];
  return found?.replaceAll('&amp;', '&');
}

beforeAll(async () => {
  for (const folder of await folders()) {
    for (const format of allFormats) {
      await readAll(format, `${folder}/feed.${format}`);
      await readAll(format, `${folder}/feed.${format}?content=summary`);
    }
  }
});

/** Those that break something, with what they break. */
async function broken(
  format: Format,
  check: (document: string) => Promise<string[]> | string[],
): Promise<[string, string[]][]> {
  const found: [string, string[]][] = [];
  for (const [path, document] of documents[format]) {
    const errors = await check(document);
    if (errors.length > 0) found.push([path, errors]);
  }
  return found;
}

describe('what the server answers for the sample newsroom', () => {
  it('is enough to judge by, with a past', () => {
    for (const format of allFormats) {
      const paths = [...documents[format].keys()];
      expect(paths.length).toBeGreaterThan(100);
      expect(paths.filter((path) => path.includes('archive=')).length).toBeGreaterThan(10);
    }
  });

  it.each(['rss', 'atom', 'json'] as const)(
    'keeps all that the standards promise of %s',
    (format) =>
      expect(
        broken(format, (document) =>
          auditors[format](document).flatMap(({ id, breaches }) =>
            breaches.map((breach) => `${id}: ${breach}`),
          ),
        ),
      ).resolves.toEqual([]),
  );

  it('is Atom by its grammar', async () => {
    const all = [...documents.atom.values()];
    expect(await grammarErrors(all)).toEqual([]);
    const spoilt = all.at(-1)!.replace('<id>', '<id>a</id><id>');
    expect(await grammarErrors([...all.slice(0, 3), spoilt])).not.toEqual([]);
  });

  it('is ninjs by its schema', async () => {
    expect(await broken('ninjs', (text) => ninjsErrors(JSON.parse(text)))).toEqual([]);
  });

  it('is JSON Feed by its specification', async () => {
    expect(await broken('json', (text) => jsonFeedErrors(JSON.parse(text)))).toEqual([]);
  });
});
