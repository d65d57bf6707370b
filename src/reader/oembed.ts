import type { Client } from '../client/client.ts';
import { ArticleEmbedDocument } from '../client/operations.generated.ts';
import { addressOf } from './address.ts';
import { authorNames, embedCard, type EmbeddedArticle, type Room } from './embed-card.ts';
import { formats, type Embed } from './oembed-formats.ts';
import { isOutage } from './outage.ts';
import type { Site } from './page.ts';

/** Seconds for which other sites may show what they have. */
const cacheAge = 3600;

/** oEmbed 1.0: how other sites show an article that somebody shares there, by its address. */
export function createOembed(options: {
  client: Client;
  site: Site;
}): (request: Request) => Promise<Response> {
  const { client, site } = options;
  return async ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD') return notReadable();
    const response = await answer(client, site, new URL(url).searchParams);
    return method === 'HEAD' ? new Response(null, response) : response;
  };
}

function notReadable(): Response {
  return refusal(405, 'Embeds can only be read', { allow: 'GET, HEAD' });
}

async function answer(client: Client, site: Site, query: URLSearchParams): Promise<Response> {
  const format = formats.get(query.get('format') || 'json');
  if (!format) return refusal(501, 'There are the formats json and xml');
  const url = query.get('url');
  if (!url) return refusal(400, 'The address of an article is missing: give it as url');
  const room = { width: pixels(query.get('maxwidth')), height: pixels(query.get('maxheight')) };
  if (isNaN(room.width) || isNaN(room.height)) {
    return refusal(400, 'maxwidth and maxheight are whole numbers of pixels, from 1');
  }
  try {
    const article = await articleAt(client, pathOnSite(site, url));
    // What is not public looks like what never was: 401, for private ones, would tell that they exist.
    if (!article) return refusal(404, 'No article of this site stands at this address');
    const body = await format.write(await embed(site, article, room));
    return new Response(body, { headers: { ...common, 'content-type': format.type } });
  } catch (error) {
    if (isOutage(error)) return refusal(503, 'Please try again soon', { 'retry-after': '5' });
    throw error;
  }
}

const common = { 'x-content-type-options': 'nosniff' };

function refusal(status: number, message: string, headers: Record<string, string> = {}): Response {
  return new Response(`${message}\n`, { status, headers: { ...common, ...headers } });
}

/** Infinity for none, NaN for what is no number of pixels. */
function pixels(text: string | null): number {
  if (!text) return Infinity;
  return /^[1-9]\d*$/.test(text) ? Number(text) : NaN;
}

/** Null for an address that can be none of the site's; by http and https alike, whatever its query. */
function pathOnSite(site: Site, text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  const { host, pathname } = new URL(`${site.url}/`);
  if (!url || !/^https?:$/.test(url.protocol) || url.host !== host) return null;
  if (!url.pathname.startsWith(pathname)) return null;
  url.pathname = url.pathname.slice(pathname.length - 1);
  return addressOf(url)?.path ?? null;
}

/** The article at a path that it has or had. */
async function articleAt(client: Client, path: string | null): Promise<EmbeddedArticle | null> {
  if (path === null) return null;
  const { resolve } = await client.request(ArticleEmbedDocument, { path });
  if (resolve?.__typename === 'Article') return resolve;
  if (resolve?.__typename !== 'Redirect') return null;
  const moved = await client.request(ArticleEmbedDocument, { path: resolve.path });
  return moved.resolve?.__typename === 'Article' ? moved.resolve : null;
}

async function embed(site: Site, article: EmbeddedArticle, room: Room): Promise<Embed> {
  const names = authorNames(article);
  return {
    version: '1.0',
    type: 'rich',
    title: article.headline,
    author_name: names.length > 0 ? names.join(', ') : undefined,
    author_url: article.byline[0]?.author.url,
    provider_name: site.name,
    provider_url: `${site.url}/`,
    cache_age: cacheAge,
    ...thumbnail(article, room),
    ...(await embedCard(site, article, room)),
  };
}

/** Pictures come in one size, so one that is larger than wanted is left out. */
function thumbnail({ image }: EmbeddedArticle, room: Room): Embed {
  if (!image || image.width > room.width || image.height > room.height) return {};
  const { url, width, height } = image;
  return { thumbnail_url: url, thumbnail_width: width, thumbnail_height: height };
}
