import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { getMainDefinition } from '@apollo/client/utilities';
import { Client as UrqlClient, fetchExchange } from '@urql/core';
import { OperationTypeNode } from 'graphql';
import { createClient as sseClient } from 'graphql-sse';
import { createClient as wsClient } from 'graphql-ws';
import { WebSocket } from 'ws';

export interface Told {
  data?: object | null;
  errors?: readonly { message: string; extensions?: Record<string, unknown> }[];
}

// Node 20 has none yet, and Apollo's link looks at its constants.
Object.assign(globalThis, { WebSocket });

type Variables = Record<string, unknown>;

/** What apps use, all alike: whatever an operation is answered with goes to `told`. */
export interface LiveClient {
  /** @returns ends it */
  begin(
    query: string,
    variables: Variables,
    told: (result: Told) => void,
    ended: () => void,
  ): () => void;
  dispose(): unknown;
}

type Make = (url: string, token?: string) => LiveClient;

const bearer = (token?: string): Record<string, string> =>
  token ? { authorization: `Bearer ${token}` } : {};

const overSse =
  (singleConnection: boolean): Make =>
  (url, token) => {
    const settings = { url: `${url}/graphql`, headers: bearer(token), retryAttempts: 0 };
    const client = singleConnection
      ? sseClient({ ...settings, singleConnection: true })
      : sseClient({ ...settings, singleConnection: false });
    return sinkClient(client);
  };

const overWs: Make = (url, token) =>
  sinkClient(
    wsClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      connectionParams: { Authorization: bearer(token)['authorization'] },
      ...{ webSocketImpl: WebSocket, retryAttempts: 0 },
    }),
  );

/** Both libraries speak alike, also of errors: as an array when the operation was refused. */
function sinkClient(client: {
  subscribe(
    request: { query: string; variables: Variables },
    sink: { next(result: unknown): void; error(error: unknown): unknown; complete(): void },
  ): () => void;
  dispose(): unknown;
}): LiveClient {
  return {
    begin(query, variables, told, ended) {
      const error = async (cause: unknown) => {
        told({ errors: await errorsOf(cause) });
        ended();
      };
      const next = (result: unknown) => told(result as Told);
      return client.subscribe({ query, variables }, { next, error, complete: ended });
    },
    dispose: () => client.dispose(),
  };
}

/** In distinct connections graphql-sse hands on the response to what was refused, as an event. */
async function errorsOf(cause: unknown): Promise<Told['errors'] & {}> {
  if (Array.isArray(cause)) return cause as [];
  const { response } = cause as { response?: Response };
  const [, json] = /^data: (.+)$/m.exec((await response?.text()) ?? '') ?? [];
  return json ? ((JSON.parse(json) as Told).errors ?? []) : [cause as Error];
}

/** Queries and mutations over HTTP, subscriptions over a WebSocket, as its manual has it. */
const apollo: Make = (url, token) => {
  const headers = bearer(token);
  const socket = wsClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    connectionParams: headers,
    ...{ webSocketImpl: WebSocket, retryAttempts: 0 },
  });
  const isSubscription = (document: Parameters<typeof getMainDefinition>[0]) => {
    const definition = getMainDefinition(document);
    return 'operation' in definition && definition.operation === OperationTypeNode.SUBSCRIPTION;
  };
  const link = ApolloLink.split(
    ({ query }) => isSubscription(query),
    new GraphQLWsLink(socket),
    new HttpLink({ uri: `${url}/graphql`, headers }),
  );
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  return {
    begin(text, variables, told, ended) {
      const document = gql(text);
      const result = ({ data, error }: { data?: unknown; error?: unknown }) =>
        told({
          ...(data ? { data: data } : {}),
          ...(error ? { errors: errorsIn(error) } : {}),
        });
      if (isSubscription(document)) {
        const following = client
          .subscribe({ query: document, variables })
          .subscribe({ next: result, complete: ended });
        return () => following.unsubscribe();
      }
      const asked = text.trimStart().startsWith('mutation')
        ? client.mutate({ mutation: document, variables })
        : client.query({ query: document, variables, fetchPolicy: 'no-cache' });
      asked.then(result, (error: unknown) => result({ error })).finally(ended);
      return () => {};
    },
    async dispose() {
      client.stop();
      await socket.dispose();
    },
  };
};

function errorsIn(error: unknown): Told['errors'] & {} {
  return CombinedGraphQLErrors.is(error) ? error.errors : [error as Error];
}

/** All over fetch, subscriptions as server-sent events, by its own exchange. */
const urql: Make = (url, token) => {
  const client = new UrqlClient({
    url: `${url}/graphql`,
    preferGetMethod: false,
    exchanges: [fetchExchange],
    fetchSubscriptions: true,
    fetchOptions: { headers: bearer(token) },
  });
  return {
    begin(text, variables, told, ended) {
      const begun = text.trimStart().startsWith('subscription')
        ? client.subscription(text, variables)
        : text.trimStart().startsWith('mutation')
          ? client.mutation(text, variables)
          : client.query(text, variables);
      const { unsubscribe } = begun.subscribe(({ data, error, hasNext }) => {
        const errors = error?.graphQLErrors.length ? error.graphQLErrors : error ? [error] : null;
        if (data || errors) told({ data: data as object, ...(errors && { errors }) });
        if (!hasNext) ended();
      });
      return unsubscribe;
    },
    dispose() {},
  };
};

export const liveClients: Record<string, Make> = {
  'graphql-sse, distinct connections': overSse(false),
  'graphql-sse, a single connection': overSse(true),
  'graphql-ws': overWs,
  'Apollo Client': apollo,
  urql,
};
