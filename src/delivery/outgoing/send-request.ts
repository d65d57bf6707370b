import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import type { AddressRules } from './address-rules.ts';
import { checkedLookup, notPublic, systemResolve, type Resolve } from './checked-lookup.ts';
import { OutgoingError } from './outgoing-error.ts';

export interface OutgoingRequest {
  method: 'GET' | 'POST';
  url: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  signal?: AbortSignal;
}

export interface OutgoingResponse {
  status: number;
  headers: IncomingMessage['headers'];
  /** The beginning, of up to 64 KiB. */
  body: string;
}

/** Sends a request to somebody else's server. Redirects are not followed. @throws OutgoingError */
export type SendRequest = (request: OutgoingRequest) => Promise<OutgoingResponse>;

export interface SendOptions {
  rules: AddressRules;
  resolve?: Resolve;
  /** Milliseconds for the whole exchange. */
  timeout?: number;
}

const maxBody = 64 * 1024;

/** Requests that go to allowed addresses only, over http or https, each over a connection of its own. */
export function requestSender({
  rules,
  resolve = systemResolve,
  timeout = 15_000,
}: SendOptions): SendRequest {
  const lookup = checkedLookup(rules, resolve);
  return async ({ method, url: text, headers = {}, body, signal }) => {
    const url = checkedUrl(text, rules);
    const timedOut = AbortSignal.timeout(timeout);
    const signals = signal ? [signal, timedOut] : [timedOut];
    try {
      return await exchange(url, body, {
        ...{ method, lookup, agent: false, signal: AbortSignal.any(signals) },
        headers: { 'user-agent': 'Masthead', ...headers },
      });
    } catch (error) {
      if (signal?.aborted || error instanceof OutgoingError) throw error;
      if (timedOut.aborted) throw new OutgoingError(`No answer within ${timeout / 1000} seconds`);
      throw new OutgoingError(`No connection: ${codeOf(error)}`);
    }
  };
}

/** A name is checked when it is looked up; an address never is. */
function checkedUrl(text: string, rules: AddressRules): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new OutgoingError('The address is none of http or https');
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !rules(host)) throw new OutgoingError(`${host} is refused: ${notPublic}`);
  return url;
}

function exchange(
  url: URL,
  body: OutgoingRequest['body'],
  options: Parameters<typeof httpsRequest>[1],
): Promise<OutgoingResponse> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const sent = send(url, options, (response) => {
      beginning(response).then(
        (text) => resolve({ status: response.statusCode!, headers: response.headers, body: text }),
        reject,
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Reads no more than is wanted: the rest may never end. */
async function beginning(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= maxBody) break;
  }
  return Buffer.concat(chunks).subarray(0, maxBody).toString();
}

function codeOf(error: unknown): string {
  return (error as { code?: string }).code ?? 'the server ended it';
}
