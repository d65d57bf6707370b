import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod';
import { documentReader, type ReadDocument } from './issuer-documents.ts';

const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

/**
 * The keys that an issuer signs with, found by OpenID Connect Discovery when first needed. They are
 * asked for again after ten minutes, and for a key that isn't among them, but not within half a minute.
 */
export function issuerKeys(issuer: string, report: (error: unknown) => void): JWTVerifyGetKey {
  const read = documentReader(report);
  let keys: Promise<JWTVerifyGetKey> | undefined;
  return async (header, token) => {
    keys ??= discoverKeys(issuer, read).catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    return (await keys)(header, token);
  };
}

async function discoverKeys(issuer: string, read: ReadDocument): Promise<JWTVerifyGetKey> {
  const { jwks_uri } = await read(
    `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    // A document that names another issuer would have us take another's keys for this one's.
    z.object({ issuer: z.literal(issuer), jwks_uri: z.url({ protocol: /^https?$/ }) }),
  );
  return createRemoteJWKSet(new URL(jwks_uri), {
    [customFetch]: async (url) => Response.json(await read(url, keySet)),
  });
}
