import type { PurgeSettings } from './purge/purge-channel.ts';

/** How others are told of changes by requests. */
export interface DeliverySettings {
  /** Networks besides the internet that requests may go to, in CIDR notation. */
  allow: readonly string[];
  /** Null while nobody is told what to purge. */
  purge: PurgeSettings | null;
}

export function deliverySettings(
  allow: readonly string[] = [],
  purgeUrl?: string,
  purgeSecret?: string,
): DeliverySettings {
  return { allow, purge: purgeUrl ? { url: purgeUrl, secret: purgeSecret ?? null } : null };
}
