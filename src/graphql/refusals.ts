import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Says in GraphQL's words what Yoga refuses with a bare status, or takes for a fault of ours. */
export const refusals: Plugin = {
  onRequestParse({ request, requestParser, setRequestParser }) {
    const isPost = request.method === 'POST';
    // Any page may have a browser send a form, with no question asked before.
    if (isPost && (!requestParser || isForm(request))) {
      throw refusal(415, 'UNSUPPORTED_MEDIA_TYPE', sendJson);
    }
    // Of other methods Yoga itself says that they are none of GraphQL's.
    if (requestParser) setRequestParser(refusingBadJson(requestParser));
  },
  onParams({ params }) {
    const { query = '', variables } = params;
    if (escapedNul.test(query) || holdsNul(variables)) {
      throw refusal(400, 'BAD_USER_INPUT', 'Text cannot hold the character U+0000: leave it out');
    }
  },
  onResponse({ response, setResponse }) {
    if (response.status === 406) setResponse(notAcceptable(response));
  },
};

/** PostgreSQL stores no text with a NUL. As JSON writes one, and as a GraphQL string may escape it. */
const storedNul = /(?<!\\)(?:\\\\)*\\u0000/;
const escapedNul = /(?<!\\)(?:\\\\)*\\u(?:0000|\{0+\})/;

export function holdsNul(variables: unknown): boolean {
  return storedNul.test(JSON.stringify(variables ?? {}));
}

const sendJson = 'Send the query with content-type: application/json';
const acceptJson = 'Accept application/graphql-response+json or application/json';

function isForm({ headers }: Request): boolean {
  return /^\s*application\/x-www-form-urlencoded/i.test(headers.get('content-type') ?? '');
}

/** Yoga parses the JSON in a URL's `variables` and `extensions` without care. */
function refusingBadJson<Params>(parse: (request: Request) => Params | Promise<Params>) {
  return async (request: Request): Promise<Params> => {
    try {
      return await parse(request);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'SyntaxError') throw error;
      throw refusal(400, 'BAD_REQUEST', `variables or extensions: ${error.message}`);
    }
  };
}

function refusal(status: number, code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}

function notAcceptable({ status, headers }: Response): Response {
  const errors = [{ message: acceptJson, extensions: { code: 'NOT_ACCEPTABLE' } }];
  return Response.json({ errors }, { status, headers: Object.fromEntries(headers) });
}
