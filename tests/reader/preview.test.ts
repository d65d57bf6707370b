import { beforeAll, describe, expect, it } from '@jest/globals';
import { RequestFailed } from '../../src/client/client.ts';
import { PreviewDocument } from '../../src/client/operations.generated.ts';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { readOperation } from '../../src/graphql/operations.ts';
import { testDatabase } from '../support/database.ts';
import { send } from '../support/graphql.ts';
import { newsroom } from '../support/newsroom.ts';
import { newPreview } from '../support/previews.ts';
import { adminToken, testServer } from '../support/server.ts';
import { on } from './api.ts';
import { get as getFrom } from './tide.ts';

const database = testDatabase('empty');
const server = testServer(database);
const world = newsroom(database);

const ids = {} as Record<'draft' | 'pin', string>;
let preview: { id: string; secret: string };
let link: string;

beforeAll(async () => {
  const known = await world.article({ headline: 'Known', section: 'world' });
  await world.draft({ headline: 'Unpinned', section: 'world' });
  ids.pin = await world.draft({ headline: 'Pin', section: 'sport' });
  ids.draft = await world.draft({
    ...{ headline: 'Draft', section: 'world', authors: ['Ann Lee'], markdown: 'Its words.' },
    related: [ids.pin, known],
  });
  await world.save(ids.pin, { related: [ids.draft] });
  preview = await newPreview(database(), ids.draft);
  link = `/preview/${preview.secret}`;
}, 60_000);

/** A page with what a reader, a cache and a search engine see of it. */
async function get(path: string, init: RequestInit = {}) {
  const response = await fetch(server().url + path, { redirect: 'manual', ...init });
  const text = await response.text();
  return { status: response.status, text, headers: response.headers };
}

const links = (text: string) => [...text.matchAll(/ href="([^"#]*)"/g)].map(([, href]) => href!);

/** Whatever it says, it is for nobody to keep or to find, and tells no other site of the link. */
function expectUnlisted({ headers, text }: { headers: Headers; text: string }): void {
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-robots-tag')).toBe('noindex');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(text).toContain('<meta name="robots" content="noindex" />');
  expect(text).not.toMatch(/rel="(?:canonical|alternate)"|property="|twitter:|ld\+json/);
}

describe('a preview’s page', () => {
  it('is the page of the story, with a banner above', async () => {
    const page = await get(link);
    expect(page.status).toBe(200);
    expect(page.text).toContain('<h1>Draft</h1>');
    expect(page.text).toContain('<p>Its words.</p>');
    expect(page.text).toMatch(
      /<strong>Preview<\/strong> – not published – expires\s+<time datetime="[^"]+">\d+ \w+ \d{4} at \d\d:\d\d UTC<\/time>/,
    );
    expectUnlisted(page);
  });

  it('leads to what is pinned inside the preview, and for all else to the public site', async () => {
    const { text } = await get(link);
    expect(links(text)).toEqual(
      expect.arrayContaining([`${link}/sport/pin`, '/world/known', '/world', '/authors/ann-lee']),
    );
    expect(links(text)).not.toContain('/sport/pin');
    expect(links(text)).not.toContain('/world/draft');
  });

  it('every link to this site on it leads to a page', async () => {
    const inside = links((await get(link)).text).filter((href) => href.startsWith('/'));
    for (const href of new Set(inside))
      expect([href, (await get(href)).status]).toEqual([href, 200]);
  });

  it('what is pinned opens the same way, and leads back', async () => {
    const page = await get(`${link}/sport/pin`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('<h1>Pin</h1>');
    expect(page.text).toContain('not published');
    expect(links(page.text)).toContain(`${link}/world/draft`);
    expectUnlisted(page);
    expect((await get(`${link}/world/draft`)).text).toContain('<h1>Draft</h1>');
  });

  it.each(['/world/unpinned', '/world/known', '/sport', '/no/such', '/sport/pin/more'])(
    'nothing else does: %s',
    async (path) => {
      const page = await get(link + path);
      expect(page.status).toBe(404);
      expect(page.text).not.toContain('Unpinned');
      expectUnlisted(page);
    },
  );

  it('HEAD is answered alike', async () => {
    const { status, headers, text } = await get(link, { method: 'HEAD' });
    expect([status, headers.get('cache-control'), text]).toEqual([200, 'no-store', '']);
  });

  it('what it shows is nowhere else', async () => {
    for (const path of ['/', '/world', '/world/draft', '/sport/pin', '/authors/ann-lee']) {
      expect((await get(path)).text).not.toMatch(/<h\d>(<a [^>]*>)?(Draft|Pin)</);
    }
  });

  it('says when the story is out', async () => {
    const id = await world.draft({ headline: 'Out', section: 'world', related: [ids.pin] });
    const its = `/preview/${(await newPreview(database(), id)).secret}`;
    expect((await get(its)).text).toContain(' – not published – ');
    await world.publish(id);
    expect((await get(its)).text).toContain(' – published – ');
    expect((await get(`${its}/sport/pin`)).text).toContain(' – not published – ');
  });

  it('says what keeps the story from being published', async () => {
    const id = await world.draft({ headline: 'Twice', section: 'world', slug: 'known' });
    const page = await get(`/preview/${(await newPreview(database(), id)).secret}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Another story has the slug &quot;known&quot;');
  });

  it('says why there is nothing to show yet', async () => {
    const id = await world.draft({ headline: 'Homeless', section: null });
    const page = await get(`/preview/${(await newPreview(database(), id)).secret}`);
    expect(page.status).toBe(404);
    expect(page.text).toContain('There is nothing to preview yet');
    expect(page.text).toContain('A story needs a section');
    expectUnlisted(page);
  });
});

describe('a link that is no good', () => {
  it.each(['', '/', '/guess', '/masthead_guess-all/world/draft', '/%20%F0%9F%98%80', '/a.b'])(
    'is told to be unknown, and nothing else: /preview%s',
    async (rest) => {
      const page = await get(`/preview${rest}`);
      expect(page.status).toBe(404);
      expect(page.text).toContain('<h1>There is no such preview</h1>');
      expect(page.text).not.toMatch(/Draft|Pin/);
      expectUnlisted(page);
    },
  );

  it('has expired', async () => {
    const madeAt = new Date(Date.now() - 8 * 86_400_000);
    const { secret } = await newPreview(database(), ids.draft, { madeAt });
    for (const path of [`/preview/${secret}`, `/preview/${secret}/sport/pin`]) {
      const page = await get(path);
      expect(page.status).toBe(410);
      expect(page.text).toContain('<h1>This preview has expired</h1>');
      expectUnlisted(page);
    }
  });

  it('was revoked', async () => {
    const { id, secret } = await newPreview(database(), ids.draft);
    expect((await get(`/preview/${secret}`)).status).toBe(200);
    const input = { id: encodeGlobalId('PreviewToken', id) };
    await send(server().url, readOperation('RevokePreview'), { input }, adminToken);
    const page = await get(`/preview/${secret}`);
    expect(page.status).toBe(410);
    expect(page.text).toContain('<h1>This preview was taken back</h1>');
    expectUnlisted(page);
  });
});

it('a failure of the API is as little kept as what it would have shown', async () => {
  const failing = on(PreviewDocument, () => {
    throw new RequestFailed('secret', 'HTTP_503');
  });
  const response = await getFrom(link, [failing]);
  expect(response.status).toBe(503);
  expectUnlisted({ headers: response.headers, text: await response.text() });
});

it('nothing went wrong', () => expect(server().reported).toEqual([]));
