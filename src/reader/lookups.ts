import type { Client } from '../client/client.ts';
import {
  ArticlePageDocument,
  AuthorPageDocument,
  SectionFrontDocument,
  SiteFrontDocument,
  TopicPageDocument,
} from '../client/operations.generated.ts';
import type { Address } from './address.ts';
import { articlePage } from './article-page.ts';
import { authorPage } from './author-page.ts';
import { missingPage } from './message-pages.ts';
import type { Around } from './listing.ts';
import type { Link } from './navigation.ts';
import type { Html, Page, Site } from './page.ts';
import { sectionFront } from './section-front.ts';
import { siteFront } from './site-front.ts';
import { topicPage } from './topic-page.ts';

/** Each gives the page of one kind that stands at exactly this address, or null. */
type Lookup = (client: Client, site: Site, address: Address) => Promise<Page | null>;

export const frontAt: Lookup = async (client, site, { after }) =>
  ok(siteFront(site, await client.request(SiteFrontDocument, { after }), after));

export const articleAt: Lookup = async (client, site, { path, segments }) => {
  const slug = segments.at(-1)!;
  const { article, feeds } = await client.request(ArticlePageDocument, { slug });
  return article?.path === path ? ok(articlePage(site, article, { feeds })) : null;
};

export const sectionAt: Lookup = async (client, site, { path, after }) => {
  const [{ section }, common] = await Promise.all([
    client.request(SectionFrontDocument, { path, after }),
    around(client),
  ]);
  return section?.path === path ? ok(sectionFront(site, section, common, after)) : null;
};

export const authorAt: Lookup = async (client, site, { path, segments, after }) => {
  const [{ author }, common] = await Promise.all([
    client.request(AuthorPageDocument, { slug: segments[1]!, after }),
    around(client),
  ]);
  return author?.path === path ? ok(authorPage(site, author, common, after)) : null;
};

export const topicAt: Lookup = async (client, site, { path, segments, after }) => {
  const [{ topic }, common] = await Promise.all([
    client.request(TopicPageDocument, { slug: segments[1]!, after }),
    around(client),
  ]);
  return topic?.path === path ? ok(topicPage(site, topic, common, after)) : null;
};

/** For the pages whose own operation is about nothing else. */
async function around(client: Client): Promise<Around> {
  const { sections, feeds } = await client.request(SiteFrontDocument, { first: 0 });
  return { sections, feeds: { name: null, feeds } };
}

export async function missingAt(client: Client, site: Site): Promise<Page> {
  return missingPage(site, await topSections(client));
}

/** For the navigation of pages whose own operation has none. */
export async function topSections(client: Client): Promise<readonly Link[]> {
  return (await around(client)).sections;
}

function ok(body: Html): Page {
  return { status: 200, body };
}
