import type { DueDelivery, Outcome } from '../domain/delivery/delivery.ts';
import type { Channel } from './channel.ts';
import { OutgoingError } from './outgoing/outgoing-error.ts';
import type { SendRequest } from './outgoing/send-request.ts';

export interface AttemptOptions {
  send: SendRequest;
  /** Ends the request when the server stops. */
  signal: AbortSignal;
  report(error: unknown): void;
}

/** Milliseconds within which a request has to be made: with those of sending it, well under a lease. */
const patience = 20_000;

/** Makes and sends one request; null when it was ended because the server stops. */
export async function attempt(
  channel: Channel,
  delivery: DueDelivery,
  { send, signal, report }: AttemptOptions,
): Promise<Outcome | null> {
  try {
    const ending = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
    const request = await Promise.race([channel.request(delivery), aborted(ending)]);
    if (!request) return { status: null, problem: null };
    const { status, body } = await send({ ...request, signal });
    return { status, problem: problemOf(status), body };
  } catch (error) {
    if (signal.aborted) return null;
    if (error instanceof OutgoingError) return { status: null, problem: error.message };
    report(error);
    return { status: null, problem: 'The request could not be made here' };
  }
}

function problemOf(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) {
    return `It was answered with ${status}: redirects are not followed, give the address they lead to`;
  }
  return `It was answered with ${status}: anything from 200 to 299 says that it was taken`;
}

/** @throws as soon as the signal is aborted */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const end = () => reject(signal.reason as Error);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}
