import { GraphQLError } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { hashOf, KnownDocuments } from './known-documents.ts';

/** Which documents are answered: any, or from those who show no credential only those of the contract. */
export type DocumentsMode = 'any' | 'known';

type Params = GraphQLParams & { documentId?: unknown };

/**
 * Lets clients name a document by its hash instead of sending it: as `documentId`, or by the protocol of
 * automatic persisted queries, with which they may send new ones. Yoga's two plugins for these don't know of
 * each other: each refuses what the other would answer.
 */
export function persistedDocuments(mode: DocumentsMode): Plugin {
  const known = new KnownDocuments();
  return {
    onRequestParse({ request, requestParser, setRequestParser }) {
      if (request.method === 'GET' && requestParser)
        setRequestParser(withDocumentId(requestParser));
    },
    onParams({ params: given, request, setParams }) {
      const params = given as Params;
      const hash = namedHash(params);
      if (hash !== null) setParams(documentOf(params, hash, known, mode));
      const isOpen = mode === 'any' || request.headers.has('authorization');
      const { query } = params;
      if (isOpen || query === undefined || known.isOfContract(query)) return;
      throw refusal(403, 'DOCUMENT_NOT_KNOWN', notKnown);
    },
  };
}

const notKnown =
  'This server answers only the documents of its contract: send one of schema/operations, or its hash as documentId';

/** Yoga reads only the parameters that it knows from an address. */
function withDocumentId<Parsed>(parse: (request: Request) => Parsed | Promise<Parsed>) {
  return async (request: Request): Promise<Parsed> => {
    const params = await parse(request);
    const documentId = new URL(request.url).searchParams.get('documentId');
    return documentId === null ? params : { ...params, documentId };
  };
}

/** Null when the document isn't named. */
function namedHash({ documentId, extensions }: Params): string | null {
  if (typeof documentId === 'string') return documentId.replace(/^sha256:/, '').toLowerCase();
  const persisted = extensions?.['persistedQuery'] as Partial<Record<string, unknown>> | undefined;
  if (persisted == null) return null;
  const { version, sha256Hash } = persisted;
  if (version === 1 && typeof sha256Hash === 'string') return sha256Hash.toLowerCase();
  const message = 'persistedQuery takes version 1 and sha256Hash';
  throw refusal(400, 'PERSISTED_QUERY_NOT_SUPPORTED', message);
}

function documentOf(
  params: Params,
  hash: string,
  known: KnownDocuments,
  mode: DocumentsMode,
): GraphQLParams {
  const { documentId: _, ...rest } = params;
  const query = rest.query ?? known.find(hash);
  // Clients send the text with the hash when they are told so, in these words.
  if (query == null) throw refusal(200, 'PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
  if (rest.query !== undefined && hashOf(rest.query) !== hash) {
    throw refusal(400, 'PERSISTED_QUERY_MISMATCH', 'This hash is not the SHA-256 of this query');
  }
  if (mode === 'any') known.remember(hash, query);
  return { ...rest, query };
}

function refusal(status: number, code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}
