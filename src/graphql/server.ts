import { createYoga } from 'graphql-yoga';
import type { Visit } from '../domain/view/visit.ts';
import { contextMaker, never, type ContextOptions } from './context-maker.ts';
import type { Execution, Known } from './execution.ts';
import { freshEvents } from './changes/fresh-events.ts';
import type { Context } from './context.ts';
import { maskError } from './errors.ts';
import { graphiqlPage } from './graphiql.ts';
import { graphiqlPolicy } from './graphiql-policy.ts';
import { boundedDocumentCaches } from './limits/document-caches.ts';
import { defaultLimits, type Limits } from './limits/limits.ts';
import { limitsPlugin, timeLimit } from './limits/limits-plugin.ts';
import { handOver } from './live/operate.ts';
import { withSingleConnections } from './live/single-connections.ts';
import { observed, type OperationDone } from './observed.ts';
import { unlisted } from './preview-header.ts';
import { parsedAlready } from './parsed-already.ts';
import { persistedDocuments, type DocumentsMode } from './persisted-documents.ts';
import { tellingProvenance } from './provenance.ts';
import { refusals } from './refusals.ts';
import { schema } from './schema.ts';
import { settling } from './settling.ts';

export interface GraphQLOptions extends ContextOptions {
  /** Called when a mutation is done, before it is answered: whatever is read next has to show it. */
  afterMutation?(): Promise<void>;
  /** What one operation may be at most; the usual where nothing else is said. */
  limits?: Partial<Limits>;
  /** Given every error that clients are not told about. */
  report(error: unknown): void;
  /** By which support finds what was reported of the current request; null when it has no id. */
  requestId?(): string | null;
  /** Default: any. */
  documents?: DocumentsMode;
  /** Told of every operation that was executed. */
  onOperation?(operation: OperationDone): void;
}

/** GraphQL over HTTP at /graphql, and GraphiQL there for browsers. */
export function createGraphQL(options: GraphQLOptions) {
  const { site, report, afterMutation, requestId = () => null, onOperation } = options;
  const { documents = 'any' } = options;
  const contextOf = contextMaker(options);
  const page = graphiqlPage(`${site.name} – GraphiQL`);
  const limits = { ...defaultLimits, ...options.limits };
  const yoga = createYoga<Execution, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    logging: false,
    multipart: false,
    // The server has a limit for all its requests, and Yoga's costs a stream for each.
    maxRequestBodySize: false,
    plugins: [
      ...[
        limitsPlugin(limits),
        graphiqlPolicy(page),
        timeLimit(limits),
        parsedAlready,
        persistedDocuments(documents),
        refusals,
        tellingProvenance,
        unlisted,
        freshEvents,
        handOver,
      ],
      ...(afterMutation ? [settling(afterMutation)] : []),
      ...(onOperation ? [observed(onOperation)] : []),
    ],
    parserAndValidationCache: boundedDocumentCaches(),
    // Hono answers HEAD from the response to GET, for which it has to be the platform's own.
    // A stream of another make would end the process when a subscriber leaves.
    fetchAPI: { Response, ReadableStream },
    // Tokens travel in a header that a foreign page can't add: any page may read what anyone may read.
    cors: { origin: '*', credentials: false },
    maskedErrors: { maskError: (error) => maskError(error, report, requestId()) },
    renderGraphiQL: page,
    context: ({ request, visit, provenance }) => contextOf(request, visit, provenance),
  });
  const serve = (request: Request, visit: Visit | null = null, known: Known = {}) =>
    yoga.fetch(request, { visit, ...known });
  return withSingleConnections(serve, options.stopping ?? never);
}
