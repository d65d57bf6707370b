import { GraphQLError } from 'graphql';
import type { CredentialError, CredentialReason } from '../domain/token/credential-error.ts';

interface Refusal {
  code: 'UNAUTHENTICATED' | 'FORBIDDEN';
  status: number;
  headers(message: string): Record<string, string>;
}

/** RFC 6750, section 3. Messages have nothing in them that would have to be escaped. */
const challenge = (error: string) => (message: string) => ({
  'www-authenticate': `Bearer error="${error}", error_description="${message}"`,
});

const invalid: Refusal = {
  code: 'UNAUTHENTICATED',
  status: 401,
  headers: challenge('invalid_token'),
};

const refusals: Record<CredentialReason, Refusal> = {
  MALFORMED: invalid,
  UNKNOWN: invalid,
  EXPIRED: invalid,
  REVOKED: invalid,
  NO_ROLE: { code: 'FORBIDDEN', status: 403, headers: challenge('insufficient_scope') },
  ISSUER_UNREACHABLE: {
    code: 'UNAUTHENTICATED',
    status: 503,
    headers: () => ({ 'retry-after': '10' }),
  },
};

/** A request with a credential that is no good gets nothing but this. */
export function credentialRefused({ reason, message }: CredentialError): GraphQLError {
  const { code, status, headers } = refusals[reason];
  return new GraphQLError(message, {
    extensions: { code, reason, http: { status, headers: headers(message) } },
  });
}
