import { chooseCoding } from './content-coding.ts';

/** A response that is made while it is sent, compressed on the way for clients that take that. */
export function gzipped({ headers }: Request, response: Response): Response {
  const told = new Headers(response.headers);
  told.append('vary', 'accept-encoding');
  const coding = chooseCoding(headers.get('accept-encoding'), ['gzip', 'identity']);
  if (!response.body || coding === 'identity') {
    return new Response(response.body, { status: response.status, headers: told });
  }
  told.delete('content-length');
  told.set('content-encoding', coding);
  const body = response.body.pipeThrough(new CompressionStream('gzip'));
  return new Response(body, { status: response.status, headers: told });
}
