import type { TypedDocumentString } from './operations.generated.ts';

/** Sends the operations of schema/operations and answers with their data, typed. */
export interface Client {
  /**
   * @param more headers of this request alone
   * @throws RequestFailed when there is no complete answer
   */
  request<Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
    more?: Record<string, string>,
  ): Promise<Result>;
}

/** The server refused or could not answer; the message is its own. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';
  /** GraphQL's `extensions.code`, or `HTTP_<status>` without one. */
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

export interface ClientOptions {
  /** Of the GraphQL endpoint. */
  url: string;
  token?: string | undefined;
  /** Default: the network. In-process callers give the server's own handler. */
  fetch?: (request: Request) => Promise<Response> | Response;
}

export function graphqlClient({ url, token, fetch: send = fetch }: ClientOptions): Client {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json',
    ...(token && { authorization: `Bearer ${token}` }),
  };
  return {
    async request(document, variables, more = {}) {
      const body = JSON.stringify({ query: document.toString(), variables });
      const init = { method: 'POST', headers: { ...headers, ...more }, body };
      const response = await send(new Request(url, init));
      return dataOf(await response.text(), response.status);
    },
  };
}

interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

function dataOf<Data>(text: string, status: number): Data {
  const { data, errors } = parse<Data>(text, status);
  const [error] = errors ?? [];
  if (error) throw new RequestFailed(error.message, error.extensions?.code ?? `HTTP_${status}`);
  if (!data)
    throw new RequestFailed(`The server answered ${status} without data`, `HTTP_${status}`);
  return data;
}

function parse<Data>(text: string, status: number): Answer<Data> {
  try {
    return JSON.parse(text) as Answer<Data>;
  } catch {
    throw new RequestFailed(`The server answered ${status}, and no JSON`, `HTTP_${status}`);
  }
}
