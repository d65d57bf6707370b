import { RequestFailed, type Client } from '../client/client.ts';
import {
  ArticlePageDocument,
  PreviewDocument,
  type ArticlePageQuery,
  type PreviewQuery,
} from '../client/operations.generated.ts';
import type { Address } from './address.ts';
import { articlePage, type Article } from './article-page.ts';
import { topSections } from './lookups.ts';
import { missingPage } from './message-pages.ts';
import type { Page, Site } from './page.ts';
import { previewBanner, previewRefusedPage, previewWaitsPage } from './preview-pages.ts';

type Preview = NonNullable<PreviewQuery['preview']>;

export function isPreview({ segments }: Address): boolean {
  return segments[0] === 'preview';
}

/** The draft that a secret shows, at `/preview/SECRET`; a story pinned to it at its path below that. */
export async function previewAt(client: Client, site: Site, address: Address): Promise<Page> {
  const [, secret = '', ...rest] = address.segments;
  const path = rest.length > 0 ? `/${rest.join('/')}` : null;
  try {
    return unlisted(await shownPage(withSecret(client, secret), site, secret, path));
  } catch (error) {
    const code = error instanceof RequestFailed ? error.code : '';
    const page = previewRefusedPage(site, code);
    if (page) return unlisted(page);
    throw error;
  }
}

/** For nobody to keep, to find, or to learn the address of: the secret is in it. */
export function unlisted(page: Page): Page {
  const headers = {
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
    'referrer-policy': 'no-referrer',
  };
  return { ...page, headers: { ...page.headers, ...headers } };
}

async function shownPage(
  client: Client,
  site: Site,
  secret: string,
  path: string | null,
): Promise<Page> {
  const { preview } = await client.request(PreviewDocument, {});
  const wanted = path ?? preview?.article?.path;
  if (preview && !wanted) return previewWaitsPage(site, preview);
  const article = preview && (await storyAt(client, preview, wanted));
  if (!article) return missingPage(site, await topSections(client));
  const banner = previewBanner(preview, article.path === preview.article?.path);
  const body = articlePage(site, linked(article, secret, pathsOf(preview)), { banner });
  return { status: 200, body };
}

/** The story of the preview at a path; null for any other. */
async function storyAt(
  client: Client,
  preview: Preview,
  path = '',
): Promise<ArticlePageQuery['article']> {
  if (!pathsOf(preview).includes(path)) return null;
  const slug = path.slice(path.lastIndexOf('/') + 1);
  return (await client.request(ArticlePageDocument, { slug })).article;
}

function pathsOf({ article, pinned }: Preview): string[] {
  return [...(article ? [article] : []), ...pinned].map(({ path }) => path);
}

/** With links to what the preview shows leading there; all others lead to the public site. */
function linked(article: Article, secret: string, paths: readonly string[]): Article {
  const within = <Link extends { path: string }>(link: Link): Link =>
    paths.includes(link.path) ? { ...link, path: `/preview/${secret}${link.path}` } : link;
  return {
    ...article,
    breadcrumbs: article.breadcrumbs.map(within),
    related: article.related.map((story) => ({ ...story, article: within(story.article) })),
  };
}

function withSecret(client: Client, secret: string): Client {
  // What can't stand in a header is no secret either, and is refused like any other that is none.
  const sent = /^[\w-]{1,200}$/.test(secret) ? secret : 'none';
  return {
    request: (document, variables) =>
      client.request(document, variables, { 'masthead-preview': sent }),
  };
}
