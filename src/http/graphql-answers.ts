import { Provenance } from '../cache/provenance.ts';
import type { Made, Shelf } from '../cache/tagged-cache.ts';
import { askedOperation, isForAll, isJson, type AskedOperation } from './asked-operation.ts';
import { privateCaching, publicCaching, type CacheTags } from './caching.ts';
import { bytesOf, isEdition, newEdition, type Edition } from './edition.ts';
import { askedBy, responseWith } from './send-edition.ts';
import type { Visit } from './view.ts';

/** What GraphQL is given to know, and asked to tell. */
interface Known {
  /** The JSON of its body, when that has been read already. @throws SyntaxError */
  json?: () => unknown;
  /** Told of what the answer is made. */
  provenance: Provenance;
}

export interface GraphQLAnswersOptions {
  graphql(request: Request, visit: Visit | null, known: Known): Response | Promise<Response>;
  shelf: Shelf<Edition | Response>;
  cacheTags: CacheTags;
}

export type GraphQLAnswers = (
  request: Request,
  visit: Visit | null,
  /** Of a larger answer that this is a part of. */
  whole?: Provenance,
) => Promise<Response>;

/**
 * Answers GraphQL requests that anybody is answered alike from memory, all others by `graphql` alone. GET
 * is told how long others may keep the answer.
 */
export function createGraphQLAnswers({
  graphql,
  shelf,
  cacheTags,
}: GraphQLAnswersOptions): GraphQLAnswers {
  const provenances = new WeakMap<Edition, Provenance>();
  const make = async (
    request: Request,
    visit: Visit | null,
    { key, params }: AskedOperation,
  ): Promise<Made<Edition | Response>> => {
    const provenance = new Provenance();
    const json = request.method === 'POST' ? { json: () => params } : {};
    const response = await graphql(request, visit, { provenance, ...json });
    if (!provenance.isPublic) return { value: response, keep: null };
    const value = await editionOf(response, provenance, (bytes) => shelf.grow(key, bytes));
    const { tags, expires } = provenance;
    const isPart = tags.size <= mostOfPart;
    if (isPart) provenances.set(value, provenance);
    const bytes = bytesOf(value) + (isPart ? perProvenance * tags.size : 0);
    return { value, keep: { bytes, tags, expires } };
  };
  const editionOf = async (response: Response, its: Provenance, grown: Edition['grown']) =>
    newEdition(await response.text(), keptHeaders(response), {
      ...{ status: response.status, grown },
      caching: {
        'cache-control': publicCaching(its.expires),
        vary: 'accept, accept-encoding, authorization, masthead-preview',
        ...cacheTags(its.tags, its.wider),
      },
    });
  return async (request, visit, whole) => {
    const { asked, ...rest } = await read(request, shelf.isOn || whole !== undefined);
    if (!asked) {
      whole?.addPrivate();
      const known = { provenance: new Provenance(), ...rest };
      return unkept(request, await graphql(request, visit, known));
    }
    const made = await shelf.getOrMake(asked.key, () => make(request, visit, asked));
    const its = isEdition(made) ? provenances.get(made) : undefined;
    if (its) whole?.add(its);
    else whole?.addPrivate();
    return isEdition(made) ? responseWith(request, made) : unkept(request, made);
  };
}

/** Bytes that a tag takes in what is known of an answer. */
const perProvenance = 100;

/** Tags of an answer that may be a part of a larger one: no page of the reader's has as many. */
const mostOfPart = 250;

/** What a request asks, when that may be answered here; and its body, when it had to be read for that. */
async function read(
  request: Request,
  readsBodies: boolean,
): Promise<{ asked: AskedOperation | null; json?: () => unknown }> {
  const { method, url, headers } = request;
  const asked = askedBy(request);
  if (method === 'GET') return { asked: askedOperation(asked, url, null) };
  const isRead = method === 'POST' && readsBodies && isJson(headers.get('content-type'));
  if (!isRead || !isForAll(asked, url)) return { asked: null };
  const body = await request.text();
  return { asked: askedOperation(asked, url, body), json: () => JSON.parse(body) as unknown };
}

/** GraphQL may be asked by pages of any site; then no two of these are answered differently. */
function keptHeaders({ headers }: Response): Record<string, string> {
  return {
    'content-type': headers.get('content-type') ?? '',
    'access-control-allow-origin': '*',
  };
}

function unkept({ method }: Request, response: Response): Response {
  const isSilent = !response.headers.has('cache-control');
  if (method === 'GET' && isSilent) response.headers.set('cache-control', privateCaching);
  return response;
}
