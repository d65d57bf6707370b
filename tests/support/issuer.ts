import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';

type PrivateKey = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

/** A key that an issuer signs with. */
export interface SigningKey {
  alg: string;
  kid: string;
  privateKey: PrivateKey;
  publicJwk: JWK;
}

export interface TestIssuer {
  url: string;
  /** The keys that it publishes. */
  keys: SigningKey[];
  /** What it was asked for, oldest first: `discovery` or `keys`. */
  asked: string[];
  /** The status that it answers with; null for 200. */
  trouble: number | null;
  /** What its discovery document says besides. */
  discovery: object;
  /** A token of its own for `claims`, good for an hour; signed with its first key, or another. */
  sign(claims: object, key?: SigningKey): Promise<string>;
}

/** An OpenID Connect issuer over real HTTP, on a port of its own; with a path, as many have one. */
export function testIssuer(): () => TestIssuer {
  let server: Server;
  let issuer: TestIssuer;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const { status, body } = answerTo(issuer, new URL(request.url!, issuer.url).pathname);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    issuer = await issuerAt(`http://127.0.0.1:${port}/realms/news`);
  });
  afterAll(() => void server.close());
  return () => issuer;
}

async function issuerAt(url: string): Promise<TestIssuer> {
  const keys = [await signingKey('ES256', 'first')];
  return {
    ...{ url, keys, asked: [], trouble: null, discovery: {} },
    sign: (claims, key = keys[0]!) => {
      const now = Math.floor(Date.now() / 1000);
      const all = { iss: url, aud: 'masthead', sub: 'u-1', exp: now + 3600, ...claims };
      return new SignJWT(all)
        .setProtectedHeader({ alg: key.alg, kid: key.kid })
        .sign(key.privateKey);
    },
  };
}

export async function signingKey(alg: string, kid: string): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { alg, kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), alg, kid } };
}

function answerTo(issuer: TestIssuer, path: string): { status: number; body: object } {
  const { url, keys, discovery, trouble, asked } = issuer;
  const documents: Record<string, object> = {
    discovery: { issuer: url, jwks_uri: `${url}/keys`, ...discovery },
    keys: { keys: keys.map(({ publicJwk }) => publicJwk) },
  };
  const name = path.endsWith('/.well-known/openid-configuration') ? 'discovery' : 'keys';
  asked.push(name);
  return { status: trouble ?? 200, body: documents[name]! };
}
