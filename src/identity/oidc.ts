import { decodeJwt, errors, jwtVerify, type JWTPayload } from 'jose';
import { CredentialError } from '../domain/token/credential-error.ts';
import type { Member } from '../domain/token/viewer.ts';
import { issuerKeys } from './issuer-keys.ts';
import { roleFrom } from './role-claim.ts';

export interface OidcSettings {
  /** As its tokens name it, to the letter. */
  issuer: string;
  /** What its tokens are made for when they are made for us. */
  audience: string;
  /** Where its tokens say the role (role-claim.ts). */
  roleClaim: string;
}

/** Only those in which whoever can check can't also sign. */
const algorithms = ['RS', 'PS', 'ES'].flatMap((kind) => [256, 384, 512].map((n) => `${kind}${n}`));
const edwards = ['EdDSA', 'Ed25519'];

/** Seconds by which an issuer's clock may differ from ours. */
const clockTolerance = 60;

const maxName = 200;

/** Checks JWTs of one OpenID Connect issuer. What it gives throws CredentialError unless one is good here. */
export function oidcVerifier(settings: OidcSettings, report: (error: unknown) => void) {
  const { issuer, audience } = settings;
  const keys = issuerKeys(issuer, report);
  const checks = { issuer, audience, clockTolerance, algorithms: [...algorithms, ...edwards] };
  return async (jwt: string): Promise<Member> => {
    if (issuerOf(jwt) !== issuer) throw new CredentialError('UNKNOWN');
    try {
      const options = { ...checks, requiredClaims: ['sub', 'exp'] };
      return memberFrom((await jwtVerify(jwt, keys, options)).payload, settings);
    } catch (error) {
      throw refusal(error);
    }
  };
}

/** What a JWT claims, before anything of it is checked: others' tokens never make us ask for keys. */
function issuerOf(jwt: string): string | undefined {
  try {
    return decodeJwt(jwt).iss;
  } catch {
    return undefined;
  }
}

function memberFrom(claims: JWTPayload, { issuer, roleClaim }: OidcSettings): Member {
  const role = roleFrom(claims, roleClaim);
  if (!role) throw new CredentialError('NO_ROLE');
  const { sub, exp, name, preferred_username, email } = claims;
  const names = [name, preferred_username, email, sub].map((each) =>
    typeof each === 'string' ? each.trim() : '',
  );
  return {
    kind: 'oidc',
    id: `${issuer}#${sub!}`,
    name: (names.find((each) => each !== '') ?? sub!).slice(0, maxName),
    role,
    expiresAt: new Date(exp! * 1000),
  };
}

/** jose's errors are about the token; the issuer's troubles come as CredentialError already. */
function refusal(error: unknown): unknown {
  if (!(error instanceof errors.JOSEError)) return error;
  return new CredentialError(error instanceof errors.JWTExpired ? 'EXPIRED' : 'UNKNOWN');
}
