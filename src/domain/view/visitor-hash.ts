import { createHmac, randomBytes } from 'node:crypto';
import type { Visit } from './visit.ts';

/**
 * Tells visitors of a day apart without knowing who they are: the salt is random, never leaves this
 * process and is forgotten at midnight UTC, so nothing can lead from a hash to an address later.
 */
export function visitorHasher(): (visit: Visit, at: Date) => string {
  let day = '';
  let salt = randomBytes(0);
  return ({ address, userAgent }, at) => {
    const today = at.toISOString().slice(0, 10);
    if (today !== day) [day, salt] = [today, randomBytes(32)];
    return createHmac('sha256', salt).update(`${address}\n${userAgent}`).digest('base64');
  };
}
