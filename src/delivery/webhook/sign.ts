import { createHmac } from 'node:crypto';

/**
 * The headers by which a receiver knows that a request is ours, whole and of now, as Standard Webhooks says:
 * https://www.standardwebhooks.com. With several secrets there are as many signatures, of which one has to fit.
 */
export function signedHeaders(
  secrets: readonly string[],
  id: string,
  body: string,
  now: Date,
): Record<string, string> {
  const timestamp = Math.floor(now.getTime() / 1000).toString();
  const signatures = secrets.map(
    (secret) => `v1,${signature(secret, `${id}.${timestamp}.${body}`)}`,
  );
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}

function signature(secret: string, text: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return createHmac('sha256', key).update(text).digest('base64');
}
