import * as z from 'zod';
import { isNetwork } from './delivery/outgoing/address-rules.ts';
import type { PurgeSettings } from './delivery/purge/purge-channel.ts';
import { commaList } from './setting-values.ts';

/** How others are told of changes by requests. */
export interface DeliverySettings {
  /** Networks besides the internet that requests may go to, in CIDR notation. */
  allow: readonly string[];
  /** Null while nobody is told what to purge. */
  purge: PurgeSettings | null;
}

/** How they are set. */
export const deliveryFields = {
  DELIVERY_ALLOW: commaList
    .refine((networks) => networks.every(isNetwork))
    .optional()
    .describe('a list of networks with commas, such as 10.1.0.0/16, 127.0.0.1/32'),
  PURGE_WEBHOOK: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('an address that is told what to purge, such as https://cdn.example.org/purge'),
  PURGE_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/)
    .optional()
    .describe('a secret as Standard Webhooks writes them: whsec_ and 24 or more bytes in Base64'),
};

export function deliverySettings(
  allow: readonly string[] = [],
  purgeUrl?: string,
  purgeSecret?: string,
): DeliverySettings {
  return { allow, purge: purgeUrl ? { url: purgeUrl, secret: purgeSecret ?? null } : null };
}
