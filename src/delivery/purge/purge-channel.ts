import type { NewDelivery } from '../../domain/delivery/delivery.ts';
import { newId } from '../../domain/id.ts';
import { logTag } from '../../domain/tag.ts';
import type { Channel } from '../channel.ts';
import { signedHeaders } from '../webhook/sign.ts';

export interface PurgeSettings {
  url: string;
  /** As Standard Webhooks writes them; null for requests without a signature. */
  secret: string | null;
}

/** The one follower of its kind. */
export const purgeFollower = 'purge';

/** How many tags one request has. */
const perRequest = 1000;

/** Tells a cache in front of the site the tags of what changed, those of several events at once. */
export function purgeChannel({ url, secret }: PurgeSettings): Channel {
  return {
    kind: purgeFollower,
    plan(_queries, _follower, events) {
      const tags = new Set(events.flatMap((event) => event.tags));
      tags.delete(logTag);
      return Promise.resolve(inParts([...tags]).map(deliveryOf));
    },
    request({ id, data }) {
      const body = JSON.stringify({ type: 'purge', tags: data['tags'] });
      const headers = secret
        ? signedHeaders([secret], id, body, new Date())
        : { 'content-type': 'application/json', 'webhook-id': id };
      return Promise.resolve({ method: 'POST', url, headers, body });
    },
  };
}

function inParts(tags: readonly string[]): string[][] {
  const count = Math.ceil(tags.length / perRequest);
  return Array.from({ length: count }, (_, n) => tags.slice(n * perRequest, (n + 1) * perRequest));
}

/** None waits for another: a tag that is purged once more does no harm. */
function deliveryOf(tags: string[]): NewDelivery {
  return { id: newId(), eventId: null, data: { tags }, lanes: [] };
}
