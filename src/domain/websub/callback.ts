import { HubRefusal } from './hub-refusal.ts';

/**
 * A callback as it is kept: equal ones are written alike, which WebSub, 5.1 wants of characters that
 * need no escape. All else is left as it was given. @throws HubRefusal
 */
export function checkedCallback(text: string): string {
  const { hash, username, password } = new URL(text);
  if (hash || text.endsWith('#')) {
    throw new HubRefusal('hub.callback', 'leave out what begins with #: it is never sent');
  }
  if (username || password) {
    throw new HubRefusal('hub.callback', 'leave out user and password: give an unguessable path');
  }
  return plainlyWritten(text);
}

/** An address without escapes of characters that need none: all that are the same are written alike. */
export function plainlyWritten(url: string): string {
  return url.replace(/%[0-9A-F]{2}/gi, unescaped);
}

function unescaped(escape: string): string {
  const character = String.fromCharCode(parseInt(escape.slice(1), 16));
  return /[\w.~-]/.test(character) ? character : escape;
}

/** The machine that is called, as floods are counted. */
export function hostOf(callback: string): string {
  return new URL(callback).hostname;
}

/** With parameters after those that it has, none of which is changed or left out (WebSub, 5.1.1). */
export function withParameters(callback: string, parameters: Record<string, string>): string {
  const joint = callback.includes('?') ? '&' : '?';
  return `${callback}${/[?&]$/.test(callback) ? '' : joint}${String(new URLSearchParams(parameters))}`;
}
