import type { KeptReads } from '../cache/kept-reads.ts';
import { Provenance } from '../cache/provenance.ts';
import type { Made, Shelf } from '../cache/shelf.ts';
import { askedOperation, isForAll, isJson, type AskedOperation } from './asked-operation.ts';
import { privateCaching } from './caching.ts';
import { bytesOf, isEdition, newEdition, type Edition } from './edition.ts';
import type { Publishing } from './reply.ts';
import { askedBy, responseWith } from './send-edition.ts';
import type { Visit } from './view.ts';

/** What GraphQL is given to know, and asked to tell. */
interface Known {
  /** The JSON of its body, when that has been read already. @throws SyntaxError */
  json?: () => unknown;
  /** Told of what the answer is made. */
  provenance: Provenance;
  /** What the answer may be made of though it was read before. */
  kept?: KeptReads;
}

export interface GraphQLAnswersOptions extends Publishing {
  graphql(request: Request, visit: Visit | null, known: Known): Response | Promise<Response>;
  shelf: Shelf<Edition | Response>;
  reads: KeptReads;
}

export type GraphQLAnswers = (
  request: Request,
  visit: Visit | null,
  /** Of a larger answer that this is a part of. */
  whole?: Provenance,
) => Promise<Response>;

const caching = { vary: 'accept, accept-encoding, authorization, masthead-preview' };

/**
 * Answers GraphQL requests that anybody is answered alike from memory, all others by `graphql` alone. GET
 * is told how long others may keep the answer.
 */
export function createGraphQLAnswers({
  graphql,
  shelf,
  reads,
  ...publishing
}: GraphQLAnswersOptions): GraphQLAnswers {
  const make = async (
    request: Request,
    visit: Visit | null,
    { params }: AskedOperation,
  ): Promise<Made<Edition | Response>> => {
    const provenance = new Provenance();
    const json = request.method === 'POST' ? { json: () => params } : {};
    const response = await graphql(request, visit, { provenance, kept: reads, ...json });
    if (!provenance.isPublic) return { value: response, keep: null };
    const { status } = response;
    const { expires } = provenance;
    const names = provenance.names(publishing.naming.nameOf);
    const given = { status, names, expires, caching };
    const value = newEdition(await response.text(), keptHeaders(response), given);
    return { value, keep: { bytes: bytesOf(value), names, expires } };
  };
  return async (request, visit, whole) => {
    const { asked, ...rest } = await read(request, shelf.isOn || whole !== undefined);
    if (!asked) {
      whole?.addPrivate();
      const known = { provenance: new Provenance(), ...rest };
      return unkept(request, await graphql(request, visit, known));
    }
    const made = await shelf.getOrMake(asked.key, () => make(request, visit, asked));
    if (!isEdition(made)) {
      whole?.addPrivate();
      return unkept(request, made);
    }
    whole?.add(made);
    return responseWith(request, made, publishing);
  };
}

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

function keptHeaders({ headers }: Response): Record<string, string> {
  const type = headers.get('content-type') ?? '';
  const kept = byType.get(type) ?? { 'content-type': type };
  byType.set(type, kept);
  return kept;
}

/** Thousands of answers have the same: there are two or three. */
const byType = new Map<string, Record<string, string>>();

function unkept({ method }: Request, response: Response): Response {
  const isSilent = !response.headers.has('cache-control');
  if (method === 'GET' && isSilent) response.headers.set('cache-control', privateCaching);
  return response;
}
