import type * as z from 'zod';
import { CredentialError } from '../domain/token/credential-error.ts';

/** Milliseconds in which an issuer that failed is not asked again. */
const pause = 10_000;
/** Milliseconds to wait for an answer. */
const patience = 5_000;

/** Reads a document that an issuer serves. @throws CredentialError when it can't be had or is no good */
export type ReadDocument = <Shape>(url: string, shape: z.ZodType<Shape>) => Promise<Shape>;

/**
 * A reader that spares an issuer in trouble, and the log: after a failure, which is reported, it
 * refuses by itself for a while.
 */
export function documentReader(report: (error: unknown) => void): ReadDocument {
  let pausedUntil = 0;
  return async (url, shape) => {
    if (Date.now() < pausedUntil) throw new CredentialError('ISSUER_UNREACHABLE');
    try {
      return shape.parse(await fetchJson(url));
    } catch (cause) {
      pausedUntil = Date.now() + pause;
      report(new Error(`OpenID Connect: ${url} can't be read`, { cause }));
      throw new CredentialError('ISSUER_UNREACHABLE');
    }
  };
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, {
    headers: { accept: 'application/json' },
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
  });
  if (response.status !== 200) throw new Error(`It answered ${response.status}`);
  return response.json();
}
