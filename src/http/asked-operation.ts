import { hash } from 'node:crypto';
import { digestOf } from './edition.ts';
import { isShallow } from './json-depth.ts';
import type { Asked } from './reply.ts';

/** The parameters of a GraphQL request, as the server gives them to GraphQL. */
export interface Params {
  query?: string;
  documentId?: string;
  operationName?: string;
  variables?: Record<string, unknown>;
  extensions?: Record<string, unknown>;
}

/** A GraphQL request that others may make alike. */
export interface AskedOperation {
  params: Params;
  /** The same for all requests that are answered alike. */
  key: string;
}

/** Who sends one of these is answered alone. */
const personal = [
  ...['authorization', 'masthead-preview', 'cookie'],
  'x-graphql-event-stream-token',
  // Is told what the operation costs.
  'graphql-cost',
];

/** Letters of an Accept header that clients of today send; longer ones only fill the memory. */
const longestAccept = 200;

/**
 * What a request asks, when whoever asks it is answered alike: a query of nobody in particular, in JSON or
 * in the address. Null for anything else, and for what isn't quite right: GraphQL itself says what is wrong.
 */
export function askedOperation(
  asked: Asked,
  url: string,
  body: string | null,
): AskedOperation | null {
  if (!isForAll(asked, url)) return null;
  const params = body === null ? paramsIn(url) : paramsOf(parsed(body));
  const document = params && documentOf(params);
  if (!document) return null;
  const { operationName = '', variables = {}, extensions = {} } = params;
  if ('cost' in extensions || !isShallow(variables)) return null;
  const accept = asked.get('accept') ?? '';
  const words = `${document} ${operationName} ${accept} ${canonical(variables)}`;
  return { params, key: hash('sha256', words, 'base64url') };
}

/** Whether it is nobody in particular who asks, and for one answer of data. */
export function isForAll(asked: Asked, url: string): boolean {
  // A client may ask over a connection that it has already, and is answered over that.
  if (/[?&]token=/.test(url)) return false;
  const accept = asked.get('accept') ?? '';
  if (accept.length > longestAccept || /text\/(html|event-stream)/i.test(accept)) return false;
  return personal.every((name) => asked.get(name) === null);
}

/** Whether a body is one of those that are read here. */
export function isJson(contentType: string | null): boolean {
  return /^application\/json(; ?charset="?utf-8"?)?$/i.test(contentType ?? '');
}

function paramsIn(url: string): Params | null {
  const at = url.indexOf('?');
  if (at < 0) return null;
  const search = new URLSearchParams(url.slice(at + 1));
  const { variables, extensions, ...texts } = Object.fromEntries(
    [...search].filter(([name, text]) => names.has(name) && text !== ''),
  );
  // Of a name that is given twice, which one counts is for GraphQL to say.
  for (const name of names) if (search.getAll(name).length > 1) return null;
  return paramsOf({
    ...texts,
    ...(variables !== undefined && { variables: parsed(variables) }),
    ...(extensions !== undefined && { extensions: parsed(extensions) }),
  });
}

const names = new Set(['query', 'documentId', 'operationName', 'variables', 'extensions']);

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    // Nothing that may stand anywhere in a request.
    return false;
  }
}

function paramsOf(given: unknown): Params | null {
  if (!isObject(given)) return null;
  for (const name in given) if (!names.has(name)) return null;
  const { query, documentId, operationName, variables, extensions } = given;
  const areTexts = [query, documentId, operationName].every(isTextOrNothing);
  return areTexts && [variables, extensions].every(isObjectOrNothing) ? withoutNulls(given) : null;
}

function withoutNulls(given: Params): Params {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value != null));
}

const isTextOrNothing = (value: unknown) => value == null || typeof value === 'string';
const isObjectOrNothing = (value: unknown) => value == null || isObject(value);

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The hash of the document that is asked for; null for what may be no query, or names two documents. */
function documentOf({ query, documentId, extensions }: Params): string | null {
  const persisted = extensions?.['persistedQuery'];
  const hash = isObject(persisted) ? persisted['sha256Hash'] : undefined;
  if (persisted !== undefined && typeof hash !== 'string') return null;
  // A query that happens to have one of these words in it is answered like all others, only not from memory.
  if (query !== undefined && /\b(mutation|subscription)\b/.test(query)) return null;
  const given = [
    query === undefined ? undefined : digestOf(query),
    documentId?.replace(/^sha256:/, ''),
    hash as string | undefined,
  ];
  const [first, ...others] = given.filter((each) => each !== undefined);
  const isHash = first !== undefined && /^[0-9a-f]{64}$/.test(first);
  return isHash && others.every((other) => other === first) ? first : null;
}

/** JSON that is the same for equal values. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    isObject(each) ? Object.fromEntries(Object.entries(each).sort(byName)) : each,
  );
}

const byName = ([one]: [string, unknown], [other]: [string, unknown]) => (one < other ? -1 : 1);
