import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/**
 * Hono's limit. It looks at the body itself, for which a whole Request is made with a stream in it; nearly
 * every request says beforehand how long it is, or that it has none.
 */
export function bodyOfAtMost(
  maxSize: number,
  onError: (context: Context) => Response | Promise<Response>,
): MiddlewareHandler<{ Bindings: HttpBindings }> {
  const counted = bodyLimit({ maxSize, onError });
  return (context, next) => {
    const { headers } = context.env.incoming;
    const isCounted = headers['transfer-encoding'] !== undefined;
    const isShort = !isCounted && Number(headers['content-length'] ?? 0) <= maxSize;
    return isShort ? next() : counted(context, next);
  };
}
