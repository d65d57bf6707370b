/** An answer in plain words, for whoever looks at what a feed reader shows them. */
export function plainAnswer(
  status: number,
  message: string,
  headers: Record<string, string> = {},
): Response {
  return new Response(`${message}\n`, {
    status,
    headers: {
      ...{ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' },
      ...headers,
    },
  });
}
