import { types } from 'node:util';
import { RequestFailed } from '../client/client.ts';

const RESET = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);
const REFUSED_TOKEN = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'HTTP_401', 'HTTP_403']);
const SERVER_ERROR = /^HTTP_5\d\d$|^(?:INTERNAL_SERVER_ERROR|SERVICE_UNAVAILABLE|OUTCOME_UNKNOWN)$/;
const NO_API = /^HTTP_(?:[23]\d\d|404|405)$/;

const PLAIN_WORDS: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host name could not be looked up',
  EHOSTUNREACH: 'there is no way to that host',
  ENETUNREACH: 'there is no way to that network',
  ETIMEDOUT: 'it did not answer in time',
  UND_ERR_CONNECT_TIMEOUT: 'it did not answer in time',
  UND_ERR_HEADERS_TIMEOUT: 'it did not answer in time',
};

/** No other request to this server would fare better. The message is one line for the user. */
export class ServerUnusable extends Error {
  override readonly name = 'ServerUnusable';
}

/** Whether the same request may succeed a moment later. */
export function isPassing(error: unknown): boolean {
  if (error instanceof RequestFailed) return SERVER_ERROR.test(error.code);
  return RESET.has(networkCause(error)?.code ?? '');
}

/** What a failed request says about the server as a whole; null when it is about this request only. */
export function asUnusable(error: unknown, endpoint: string): ServerUnusable | null {
  if (error instanceof RequestFailed) return asNoAccess(error, endpoint);
  const cause = networkCause(error);
  if (!cause || isPassing(error)) return null;
  const why = PLAIN_WORDS[cause.code ?? ''] ?? cause.message;
  return new ServerUnusable(
    `Can't reach ${endpoint}: ${why}${cause.code ? ` (${cause.code})` : ''}. Start the server with "npm start", or give another address with --url`,
  );
}

function asNoAccess({ code, message }: RequestFailed, endpoint: string): ServerUnusable | null {
  if (REFUSED_TOKEN.has(code)) {
    return new ServerUnusable(
      `No access to ${endpoint}: ${message}. Give an editor's or admin's token with --token or MASTHEAD_TOKEN`,
    );
  }
  if (!NO_API.test(code)) return null;
  return new ServerUnusable(
    `What answers at ${endpoint} is not Masthead: ${message}. Give its address with --url`,
  );
}

/** Why a request failed that the server as a whole is not to blame for. */
export function reasonOf(error: unknown): string {
  if (error instanceof RequestFailed) return error.message;
  const cause = networkCause(error);
  if (!cause) throw error;
  return `The server broke off the connection (${cause.code})`;
}

/** What lies under fetch's own "fetch failed" and "terminated". */
function networkCause(error: unknown): NodeJS.ErrnoException | null {
  const cause = types.isNativeError(error) ? error.cause : null;
  return types.isNativeError(cause) ? cause : null;
}
