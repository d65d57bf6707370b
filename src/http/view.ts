/** Who asks, as far as a server can tell. */
export interface Visit {
  address: string;
  userAgent: string;
  /** The client only gets ready: nobody looks yet. */
  prefetch: boolean;
}

export function visitOf({ headers }: Pick<Request, 'headers'>, address: string): Visit {
  // As browsers of today say it, then as those of yesterday did.
  const purposes = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].map((name) =>
    headers.get(name),
  );
  return {
    address,
    userAgent: headers.get('user-agent') ?? '',
    prefetch: purposes.some((purpose) => /prefetch|prerender|preview/i.test(purpose ?? '')),
  };
}

/** What navigator.sendBeacon sends as a page is left; it reads no answer. The body is of no interest. */
export function takeView({ method }: Request, record: () => boolean): Response {
  if (method !== 'POST') {
    return new Response('Send POST\n', { status: 405, headers: { allow: 'POST' } });
  }
  if (record()) return new Response(null, { status: 204 });
  return new Response("This is no article's id: give one that the API answered with\n", {
    status: 400,
  });
}
