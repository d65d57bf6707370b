/** What a plain request asks. */
export interface PlainParams {
  query: string;
  operationName: string | null;
  variables: Record<string, unknown>;
}

/** Who sends one of these asks for more than an answer to a query, or isn't answered as all others are. */
const special = [
  'authorization',
  'masthead-preview',
  'graphql-cost',
  'x-graphql-event-stream-token',
];

/** Whether a request is a POST of JSON that says nothing besides. */
export function isPlain({ method, headers, url }: Request): boolean {
  const isJson = method === 'POST' && headers.get('content-type') === 'application/json';
  return isJson && !url.includes('?') && special.every((name) => headers.get(name) === null);
}

/** The JSON in a body; it throws when asked for it, if it is none. */
export function readJson(body: string): () => unknown {
  try {
    const value = JSON.parse(body) as unknown;
    return () => value;
  } catch {
    return () => JSON.parse(body) as unknown;
  }
}

/** Null for anything but a query with its variables. */
export function paramsIn(json: () => unknown): PlainParams | null {
  const given = valueOf(json);
  if (!isObject(given)) return null;
  const { query, operationName = null, variables = {}, ...rest } = given;
  if (typeof query !== 'string' || Object.keys(rest).length > 0) return null;
  if (operationName !== null && typeof operationName !== 'string') return null;
  return isObject(variables) ? { query, operationName, variables } : null;
}

function valueOf(json: () => unknown): unknown {
  try {
    return json();
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
