import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { routePath } from 'hono/route';
import { bodyOfAtMost } from './body-limit.ts';
import type { ClientAddress } from './client-address.ts';
import { graphqlError } from './graphql-error.ts';
import { gzipped } from './gzip.ts';
import type { Health } from './health.ts';
import { hubFormTooLarge, hubPath, maxHubForm, serveHub, type TakeHubForm } from './hub.ts';
import { sendMedia } from './media.ts';
import type { Rates } from './rates.ts';
import { takeView, visitOf, type Visit } from './view.ts';
import { weighing } from './weights.ts';

/** A part of the server as a function from request to response. */
export type Handler = (request: Request) => Response | Promise<Response>;

export interface Parts {
  graphql: (request: Request, visit: Visit) => Response | Promise<Response>;
  reader: Handler;
  /** Feeds, at every address that ends in `feed.` and a format. */
  feeds: Handler;
  /** Sitemaps and what else the site tells to machines. */
  siteDocuments: { path: string; handler: Handler };
  oembed: Handler;
  /** All of the site in one long answer. */
  siteExport: Handler;
  /** Takes what is asked of our own WebSub hub; null when the site has none of its own. */
  hub: TakeHubForm | null;
  health: Health;
  /** Counts a view of an article; false when this is no id. */
  recordView(id: string, visit: Visit): boolean;
  clientAddress: ClientAddress;
  rates: Rates;
  /** Bytes of a request's body; usually a capture or a body of 1 MiB fits, escaped as JSON. */
  maxBody: number;
  /** Folder of the sample newsroom's pictures. */
  sampleImages: URL;
  /** Told the pattern of the address that answers a request. */
  onRoute?(pattern: string, request: Request): void;
  /** Whether the same request may succeed in a moment. */
  isPassing(error: unknown): boolean;
  /** Given what nobody foresaw; the client is told no more than that. */
  report(error: unknown, request: Request): void;
}

export type Server = Hono<{ Bindings: HttpBindings }>;

/** The addresses of the server: everything that is none of its own is the reader's. */
export function createServer(parts: Parts): Server {
  const { graphql, reader, feeds, siteDocuments, oembed, hub, health, sampleImages, report } =
    parts;
  const app: Server = new Hono();
  app.onError((error, { req }) => {
    report(error, req.raw);
    if (parts.isPassing(error)) return notNow();
    return new Response('Something went wrong on our side\n', { status: 500 });
  });
  app.use(async (context, next) => {
    const { raw } = context.req;
    await next();
    parts.onRoute?.(routePath(context).replace(/\{.*/, ''), raw);
  });
  const { maxBody } = parts;
  const limit = bodyOfAtMost(maxBody, ({ req }) => tooLarge(req.raw, maxBody));
  const hubLimit = bodyOfAtMost(maxHubForm, hubFormTooLarge);
  app.get('/health/live', () => Response.json({ status: 'live' }));
  app.get('/health/ready', async () => {
    const problem = await health.problem();
    return Response.json(problem ? { status: 'not ready', problem } : { status: 'ready' }, {
      status: problem ? 503 : 200,
      headers: { 'cache-control': 'no-store' },
    });
  });
  const visit = (request: Request, connection: HttpBindings) =>
    visitOf(request, parts.clientAddress(connection.incoming));
  const weighed = weighing(parts.rates, parts.clientAddress);
  app.all('/graphql', weighed.ofGraphQL, limit, ({ req, env }) =>
    graphql(req.raw, visit(req.raw, env)),
  );
  app.all('/views/:id', ({ req, env }) =>
    takeView(req.raw, () => parts.recordView(req.param('id'), visit(req.raw, env))),
  );
  app.get('/media/sample/:file', (context) => sendMedia(sampleImages, context.req.param('file')));
  app.get(
    '/:feed{(?:.+/)?feed\\.(?:rss|atom|json|ninjs)}',
    weighed.of('feed'),
    weighed.signIn,
    (context) => feeds(context.req.raw),
  );
  app.get(siteDocuments.path, weighed.of('feed'), (context) =>
    siteDocuments.handler(context.req.raw),
  );
  app.get('/export', weighed.of('export'), async ({ req }) =>
    gzipped(req.raw, await parts.siteExport(req.raw)),
  );
  if (hub)
    app.all(hubPath, weighed.of('hub'), hubLimit, (context) => serveHub(context.req.raw, hub));
  app.all('/oembed', weighed.of('oembed'), limit, (context) => oembed(context.req.raw));
  app.all('*', weighed.of('page'), limit, (context) => reader(context.req.raw));
  return app;
}

function notNow(): Response {
  const headers = { 'retry-after': '2', 'cache-control': 'no-store' };
  return new Response('Not just now: try again in a moment\n', { status: 503, headers });
}

async function tooLarge({ body }: Request, maxBody: number): Promise<Response> {
  // Many clients read no answer before all is sent. A body that came in chunks is being read already.
  if (body && !body.locked) await body.pipeTo(new WritableStream());
  const message = `The request body is over ${maxBody} bytes`;
  return graphqlError(413, 'PAYLOAD_TOO_LARGE', message, { connection: 'close' });
}
