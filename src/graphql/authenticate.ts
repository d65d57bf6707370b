import { CredentialError } from '../domain/token/credential-error.ts';
import type { Viewer } from '../domain/token/viewer.ts';
import { credentialRefused } from './credential-refused.ts';

type Authenticate = (request: Request) => Promise<Viewer>;

/** The same, with a GraphQL answer for a credential that is no good. */
export function refusingCredentials(authenticate: Authenticate): Authenticate {
  return async (request) => {
    try {
      return await authenticate(request);
    } catch (error) {
      throw error instanceof CredentialError ? credentialRefused(error) : error;
    }
  };
}
