import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Says in GraphQL's words what Yoga refuses with a bare status, or takes for a fault of ours. */
export const refusals: Plugin = {
  onRequestParse({ request, requestParser, setRequestParser }) {
    if (requestParser) setRequestParser(refusingBadJson(requestParser));
    // Of other methods Yoga itself says that they are none of GraphQL's.
    else if (request.method === 'POST') throw refusal(415, 'UNSUPPORTED_MEDIA_TYPE', sendJson);
  },
  onParams({ params }) {
    const { query = '', variables } = params;
    if (escapedNul.test(query) || storedNul.test(JSON.stringify(variables ?? {}))) {
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

const sendJson = 'Send the query with content-type: application/json';
const acceptJson = 'Accept application/graphql-response+json or application/json';

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
