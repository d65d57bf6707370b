import { randomBytes, timingSafeEqual } from 'node:crypto';
import { withParameters } from './callback.ts';
import type { HubRequest } from './hub-request.ts';

/** What nobody can send back who wasn't asked. */
export function newChallenge(): string {
  return randomBytes(32).toString('base64url');
}

/** The address at which a subscriber is asked whether they want what was asked for (WebSub, 5.3). */
export function confirmationUrl(
  { mode, topic, callback, leaseSeconds }: Omit<HubRequest, 'secret'>,
  challenge: string,
): string {
  return withParameters(callback, {
    ...{ 'hub.mode': mode, 'hub.topic': topic, 'hub.challenge': challenge },
    ...(mode === 'subscribe' && { 'hub.lease_seconds': String(leaseSeconds) }),
  });
}

/** Whether an answer says yes: a success with just the challenge. */
export function confirms(answer: { status: number; body: string }, challenge: string): boolean {
  const [given, wanted] = [Buffer.from(answer.body), Buffer.from(challenge)];
  const isSuccess = answer.status >= 200 && answer.status < 300;
  return isSuccess && given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** The address at which a subscriber is told that there is nothing to be had any more (WebSub, 5.2). */
export function denialUrl({ topic, callback }: DeniedSubscription, reason: string): string {
  return withParameters(callback, {
    ...{ 'hub.mode': 'denied', 'hub.topic': topic, 'hub.reason': reason },
  });
}

type DeniedSubscription = Pick<HubRequest, 'topic' | 'callback'>;
