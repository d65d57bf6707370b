export type Headers = Record<string, string>;

let clients = 0;
/** The headers of a client that has asked nothing yet, of a server that trusts who asks for it. */
export const newClient = (): Headers => ({ 'x-forwarded-for': `198.51.100.${++clients}` });

export function askGraphQL(url: string, query: string, headers: Headers): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
}
