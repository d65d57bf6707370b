import { createYoga } from 'graphql-yoga';
import type { Database } from '../database/database.ts';
import { collectingReads, silentReads } from '../domain/reads.ts';
import type { Viewer } from '../domain/token/viewer.ts';
import { refusingCredentials } from './authenticate.ts';
import type { ViewCounter } from '../domain/view/view-counter.ts';
import type { Visit } from '../domain/view/visit.ts';
import type { Context, Site } from './context.ts';
import { maskError } from './errors.ts';
import { graphiqlPage } from './graphiql.ts';
import { createLoaders } from './loaders.ts';
import { previewOf, unlisted } from './preview-header.ts';
import { previewLoaders } from './preview-loaders.ts';
import { refusals } from './refusals.ts';
import { schema } from './schema.ts';
import { settling } from './settling.ts';

export interface GraphQLOptions {
  database: Database;
  site: Site;
  /** Who sent the request. @throws CredentialError for a credential that is no good */
  authenticate(request: Request): Promise<Viewer>;
  /** Called when a mutation is done, before it is answered: whatever is read next has to show it. */
  afterMutation?(): Promise<void>;
  views: ViewCounter;
  /** Given every error that clients are not told about. */
  report(error: unknown): void;
}

/** GraphQL over HTTP at /graphql, and GraphiQL there for browsers. */
export function createGraphQL(options: GraphQLOptions) {
  const { database, site, views, report, afterMutation } = options;
  const authenticate = refusingCredentials(options.authenticate);
  const yoga = createYoga<{ visit: Visit | null }, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    logging: false,
    multipart: false,
    plugins: [refusals, unlisted, ...(afterMutation ? [settling(afterMutation)] : [])],
    // Hono answers HEAD from the response to GET, for which it has to be the platform's own.
    fetchAPI: { Response },
    // Tokens travel in a header that a foreign page can't add: any page may read what anyone may read.
    cors: { origin: '*', credentials: false },
    maskedErrors: { maskError: (error) => maskError(error, report) },
    renderGraphiQL: graphiqlPage(`${site.name} – GraphiQL`),
    async context({ request, visit }) {
      const now = new Date();
      const viewer = await authenticate(request);
      const preview = await previewOf(request, database.prisma, now);
      const reads = (preview ? silentReads : collectingReads)(database.prisma);
      const loaders = previewLoaders(createLoaders(reads), preview);
      return { viewer, reads, loaders, preview, database, site, views, visit, now };
    },
  });
  return (request: Request, visit: Visit | null = null) => yoga.fetch(request, { visit });
}
