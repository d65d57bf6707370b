import { send } from '../../support/graphql.ts';
import { startReceiver, type Receiver } from '../../support/receiver.ts';
import { adminToken } from '../../support/server.ts';
import type { WebhookBody } from '../../delivery/webhook-copy.ts';
import type { Logged } from '../../support/event-log.ts';

/** An endpoint that is told of articles, and takes everything. */
export interface WebhookFollower extends Receiver {
  /** The changes that it was told of, in the order in which they came, some of them more than once. */
  told(): Logged[];
  /** The last that it was told of each story. */
  headlines(): Map<string, string>;
}

export async function startWebhook(url: string): Promise<WebhookFollower> {
  const receiver = await startReceiver();
  const { data } = await send(
    url,
    `mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { __typename } }`,
    { input: { name: 'A partner', url: `${receiver.url}/told`, section: 'news' } },
    adminToken,
  );
  if (
    (data as { createWebhook: { __typename: string } } | null)?.createWebhook.__typename !==
    'WebhookChange'
  ) {
    throw new Error(JSON.stringify(data));
  }
  const bodies = () => receiver.received.map(({ body }) => (JSON.parse(body) as WebhookBody).data);
  return {
    ...receiver,
    told: () => bodies() as unknown as Logged[],
    headlines: () =>
      new Map(
        (bodies() as unknown as { nodes: ({ id: string; headline?: string } | null)[] }[])
          .flatMap(({ nodes }) => nodes)
          .flatMap((node) => (node?.headline ? [[node.id, node.headline] as const] : [])),
      ),
  };
}

/** By article, the places in the log of what was told of it. */
export function placesByArticle(
  told: readonly Logged[],
  log: readonly Logged[],
): Map<string, number[]> {
  const places = new Map(log.map(({ cursor }, place) => [cursor, place]));
  const found = new Map<string, number[]>();
  for (const { articleId, cursor } of told) {
    found.set(articleId, [...(found.get(articleId) ?? []), places.get(cursor)!]);
  }
  return found;
}
