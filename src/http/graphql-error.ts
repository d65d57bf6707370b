/** An HTTP refusal in the form that GraphQL clients read. */
export function graphqlError(
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
  more: Record<string, unknown> = {},
): Response {
  return Response.json(
    { errors: [{ message, extensions: { code, ...more } }] },
    { status, headers: { ...headers, 'cache-control': 'no-store' } },
  );
}
