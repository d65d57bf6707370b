import { checkedCallback } from './callback.ts';
import { HubRefusal } from './hub-refusal.ts';
import { grantedLease } from './lease.ts';

/** What somebody asks of the hub, in order. */
export interface HubRequest {
  mode: 'subscribe' | 'unsubscribe';
  /** The feed's whole address as it was given. */
  topic: string;
  callback: string;
  /** For how long the subscription would be. */
  leaseSeconds: number;
  /** Null for deliveries without a signature. */
  secret: string | null;
}

/** What an address of ours or theirs may be long. */
const maxUrl = 2048;

/** WebSub, 5.1: under 200 bytes. */
const maxSecret = 199;

/**
 * Reads the form of a subscription request (WebSub, section 5.1); parameters that it doesn't know are
 * nothing to it. @throws HubRefusal
 */
export function parseHubRequest(form: URLSearchParams): HubRequest {
  const mode = parseMode(required(form, 'hub.mode'));
  const callback = checkedCallback(url(form, 'hub.callback'));
  const topic = url(form, 'hub.topic');
  // Of a subscription that is to end, neither is of interest.
  if (mode === 'unsubscribe') return { mode, topic, callback, ...nothingKept };
  return { mode, topic, callback, leaseSeconds: parseLease(form), secret: parseSecret(form) };
}

const nothingKept = { leaseSeconds: 0, secret: null };

function parseMode(mode: string): HubRequest['mode'] {
  if (mode === 'subscribe' || mode === 'unsubscribe') return mode;
  const why = mode === 'publish' ? 'this hub knows by itself when its feeds change' : 'unknown';
  throw new HubRefusal('hub.mode', `${why}: give subscribe or unsubscribe`);
}

function parseLease(form: URLSearchParams): number {
  const text = optional(form, 'hub.lease_seconds');
  if (text === null) return grantedLease(null);
  if (!/^0*[1-9]\d*$/.test(text)) {
    throw new HubRefusal('hub.lease_seconds', 'give a whole number of seconds over 0, in digits');
  }
  return grantedLease(Number(text));
}

function parseSecret(form: URLSearchParams): string | null {
  const secret = optional(form, 'hub.secret');
  if (secret === null) return null;
  if (secret === '') throw new HubRefusal('hub.secret', 'is empty: give one, or leave it out');
  if (secret.includes('\0')) throw new HubRefusal('hub.secret', 'has a NUL in it: leave that out');
  if (Buffer.byteLength(secret) > maxSecret) {
    throw new HubRefusal('hub.secret', `is too long: give at most ${maxSecret} bytes`);
  }
  return secret;
}

function url(form: URLSearchParams, name: string): string {
  const text = required(form, name);
  if (text.length > maxUrl) throw new HubRefusal(name, `is over ${maxUrl} characters long`);

  if (/[\0-\x20\x7f]/.test(text)) {
    throw new HubRefusal(name, 'has spaces or control characters in it: escape them');
  }
  const isWeb = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  if (!isWeb)
    throw new HubRefusal(name, 'give a whole address, beginning with https:// or http://');
  return text;
}

function required(form: URLSearchParams, name: string): string {
  const value = optional(form, name);
  if (!value) throw new HubRefusal(name, 'is missing');
  return value;
}

function optional(form: URLSearchParams, name: string): string | null {
  const values = form.getAll(name);
  if (values.length > 1) throw new HubRefusal(name, 'give it once');
  return values[0] ?? null;
}
