import { createHmac } from 'node:crypto';

/**
 * `X-Hub-Signature` of a body (WebSub, section 7.1): under SHA-256, the weakest of its algorithms that
 * it does not warn of.
 */
export function hubSignature(secret: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}
