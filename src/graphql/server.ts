import { createYoga } from 'graphql-yoga';
import type { Visit } from '../domain/view/visit.ts';
import { contextMaker, never, type ContextOptions } from './context-maker.ts';
import type { Execution, Known } from './execution.ts';
import { freshEvents } from './changes/fresh-events.ts';
import type { Context } from './context.ts';
import { engine } from './engine.ts';
import { maskError } from './errors.ts';
import { graphiqlPage } from './graphiql.ts';
import { graphiqlPolicy } from './graphiql-policy.ts';
import { introspection, type Introspection } from './introspection.ts';
import { boundedDocumentCaches } from './limits/document-caches.ts';
import { defaultLimits, type Limits } from './limits/limits.ts';
import { limitsPlugin, timeLimit } from './limits/limits-plugin.ts';
import { noRates } from './limits/rates.ts';
import { handOver } from './live/operate.ts';
import { withSingleConnections } from './live/single-connections.ts';
import { observed } from './observed.ts';
import { unlisted } from './preview-header.ts';
import { parsedAlready } from './parsed-already.ts';
import { persistedDocuments, type DocumentsMode } from './persisted-documents.ts';
import { tellingProvenance } from './provenance.ts';
import { readAgain } from './read-again.ts';
import { refusals } from './refusals.ts';
import { schema } from './schema.ts';
import { settling } from './settling.ts';
import { executedAlready } from './short/executed-already.ts';
import { Learnt } from './short/learnt.ts';
import { withShortWay } from './short/short-way.ts';
import { nobody } from './watcher.ts';

export interface GraphQLOptions extends ContextOptions {
  /** Called when a mutation is done, before it is answered: whatever is read next has to show it. */
  afterMutation?(): Promise<void>;
  /** What one operation may be at most; the usual where nothing else is said. */
  limits?: Partial<Limits>;
  /** Given every error that clients are not told about. */
  report(error: unknown): void;
  /** Default: any. */
  documents?: DocumentsMode;
  /** Whether browsers are shown GraphiQL; they are by default. */
  graphiql?: boolean;
  /** Whom the schema is told; anybody by default. */
  introspection?: Introspection;
}

/** GraphQL over HTTP at /graphql, and GraphiQL there for browsers. */
export function createGraphQL(options: GraphQLOptions) {
  const { site, report, afterMutation, watcher = nobody } = options;
  const { documents = 'any', graphiql = true, rates = noRates } = options;
  const { contextOf, publicContext } = contextMaker(options);
  const masked = (error: unknown) => maskError(error, report, watcher.id);
  const learnt = new Learnt();
  const page = graphiqlPage(`${site.name} – GraphiQL`);
  const limits = { ...defaultLimits, ...options.limits };
  const yoga = createYoga<Execution, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql,
    logging: false,
    multipart: false,
    // The server has a limit for all its requests, and Yoga's costs a stream for each.
    maxRequestBodySize: false,
    plugins: [
      ...[
        engine(),
        limitsPlugin(limits, rates),
        introspection(options.introspection ?? 'on'),
        graphiqlPolicy(page),
        timeLimit(limits),
        readAgain,
        parsedAlready,
        persistedDocuments(documents),
        refusals,
        tellingProvenance,
        unlisted,
        freshEvents(watcher, masked),
        handOver,
        executedAlready(masked),
      ],
      ...(afterMutation ? [settling(afterMutation)] : []),
      observed(watcher),
      learnt.plugin,
    ],
    parserAndValidationCache: boundedDocumentCaches(),
    // Hono answers HEAD from the response to GET, for which it has to be the platform's own.
    // A stream of another make would end the process when a subscriber leaves.
    fetchAPI: { Response, ReadableStream },
    // What other sites' pages may read is the same for all of the server.
    cors: false,
    maskedErrors: { maskError: masked },
    renderGraphiQL: page,
    context: contextOf,
  });
  const serve = (request: Request, visit: Visit | null = null, known: Known = {}) =>
    watcher.within(request, async () => yoga.fetch(request, { visit, ...known }));
  const short = withShortWay(serve, { learnt, publicContext, limits, rates, watcher });
  return withSingleConnections(short, { stopping: options.stopping ?? never, watcher });
}
