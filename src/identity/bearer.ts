import { createHash, timingSafeEqual } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { CredentialError } from '../domain/token/credential-error.ts';
import { findToken, noteUse } from '../domain/token/use-token.ts';
import { anonymous, type Member, type Viewer } from '../domain/token/viewer.ts';

export interface BearerOptions {
  database: Database;
  /** A token with the role ADMIN that isn't in the database; null for none. */
  adminToken: string | null;
  /** Whom a JWT is of, or CredentialError; null while OpenID Connect is off. */
  verifyJwt: ((jwt: string) => Promise<Member>) | null;
  /** Given every error that clients are not told about. */
  report(error: unknown): void;
}

/** @throws CredentialError for a credential that is no good */
export type Authenticate = (request: Request) => Promise<Viewer>;

/** Who sent a request: the bearer of its `Authorization: Bearer …` header (RFC 6750), or nobody without one. */
export function bearerAuthentication(options: BearerOptions): Authenticate {
  return async (request) => {
    const header = request.headers.get('authorization');
    return header === null ? anonymous : bearerOf(secretIn(header), options);
  };
}

function secretIn(header: string): string {
  const [, secret] = /^Bearer +(\S+) *$/i.exec(header) ?? [];
  if (!secret) throw new CredentialError('MALFORMED');
  return secret;
}

async function bearerOf(secret: string, options: BearerOptions): Promise<Member> {
  const { database, adminToken, verifyJwt, report } = options;
  if (adminToken !== null && sameText(secret, adminToken)) return environmentAdmin;
  if (verifyJwt && looksLikeJwt(secret)) return verifyJwt(secret);
  const now = database.now();
  const token = await findToken(database.prisma, secret, now);
  // The request doesn't wait for this, nor fail with it.
  noteUse(database, token, now).catch(report);
  const { id, name, role, expiresAt } = token;
  return { kind: 'token', id, name, role, expiresAt };
}

/** Secrets of API tokens have no dots. */
function looksLikeJwt(secret: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]*$/.test(secret);
}

const environmentAdmin: Member = {
  kind: 'token',
  id: 'environment',
  name: 'ADMIN_TOKEN',
  role: 'ADMIN',
  expiresAt: null,
};

/** In a time that doesn't tell how much of the texts is the same. */
function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
