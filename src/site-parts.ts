import type { Provenance } from './cache/provenance.ts';
import { graphqlClient } from './client/client.ts';
import type { Database } from './database/database.ts';
import { documentModified, type DocumentVersion } from './domain/document/document-version.ts';
import { createFeeds, type FeedsOptions } from './feeds/feeds.ts';
import type { FeedSite } from './feeds/site.ts';
import type { RslTerms } from './feeds/site/rsl-licence.ts';
import { createSiteDocuments, siteDocumentPath } from './feeds/site/site-documents.ts';
import type { createGraphQL } from './graphql/server.ts';
import { createDocuments } from './http/documents.ts';
import { createGraphQLAnswers } from './http/graphql-answers.ts';
import { createPages } from './http/pages.ts';
import type { Parts } from './http/server.ts';
import type { KeptAnswers } from './kept-answers.ts';
import { createExport } from './export/export.ts';
import { createOembed } from './reader/oembed.ts';
import { createReader } from './reader/reader.ts';
import { saidByPage } from './reader/said-by-page.ts';

interface SitePartsOptions extends Required<Pick<FeedsOptions, 'publicQueries' | 'authenticate'>> {
  database: Database;
  site: FeedSite;
  rsl: RslTerms | null;
  graphql: ReturnType<typeof createGraphQL>;
}

type SiteParts = Pick<
  Parts,
  'graphql' | 'feeds' | 'siteDocuments' | 'reader' | 'oembed' | 'siteExport'
>;

/** All that is answered of what the newsroom has published, from memory where it can be kept. */
export function siteParts(
  { database, site, rsl, graphql, publicQueries, authenticate }: SitePartsOptions,
  { shelves, reads, bodies, naming }: KeptAnswers,
): SiteParts {
  const publishing = { bodies, naming };
  const answers = createGraphQLAnswers({ graphql, shelf: shelves.answers, reads, ...publishing });
  // The reader is a client like any other, but for the network.
  const url = `${site.url}/graphql`;
  const clientFor = (whole?: Provenance) =>
    graphqlClient({ url, fetch: (request) => answers(request, null, whole) });
  const reader = createReader({ site });
  const documents = {
    ...{ shelf: shelves.pages, ...publishing },
    modified: (version: DocumentVersion) => documentModified(database.prisma, version),
  };
  const feeds = createFeeds({ database, publicQueries, site, authenticate });
  const files = createSiteDocuments({ database, publicQueries, site, rsl });
  return {
    graphql: (request, visit) => answers(request, visit),
    feeds: createDocuments({ source: feeds, ...documents }),
    siteDocuments: {
      path: siteDocumentPath,
      handler: createDocuments({ source: files, ...documents }),
    },
    reader: createPages({
      ...{ shelf: shelves.pages, ...publishing, said: saidByPage },
      reader: (request, provenance) => reader(request, clientFor(provenance)),
    }),
    oembed: createOembed({ client: clientFor(), site }),
    // Long, and asked for once: not to be kept.
    siteExport: createExport(graphqlClient({ url, fetch: (request) => graphql(request) })),
  };
}
