import { PersistentFollower } from '../../graphql/live/persistent-follower.ts';
import { send } from '../../support/graphql.ts';
import { startReceiver } from '../../support/receiver.ts';
import { adminToken } from '../../support/admin-token.ts';
import { startSubscriber } from '../../support/subscriber.ts';
import type { Stopwatch } from './stopwatch.ts';

/** How many there are of each output. */
export const viewers = {
  'Server-sent events': 10,
  WebSocket: 10,
  Feed: 1,
  Webhook: 1,
  WebSub: 1,
};

/** Attaches all of them to a node; they go when the process does. */
export async function attachViewers(url: string, stopwatch: Stopwatch): Promise<void> {
  const { data } = await send(url, '{ changes(first: 0) { latestCursor } }');
  const after = (data as { changes: { latestCursor: string } } | null)!.changes.latestCursor;
  for (const [kind, output] of [
    ['sse', 'Server-sent events'],
    ['ws', 'WebSocket'],
  ] as const) {
    for (let n = 0; n < viewers[output]; n++) {
      const saw = (articleId: string) => stopwatch.saw(output, n, uuidOf(articleId));
      new PersistentFollower(kind, [url], after, saw);
    }
  }
  await attachWebhook(url, stopwatch);
  await attachSubscriber(url, stopwatch);
  // Until the node is ended.
  pollFeed(url, (id) => stopwatch.saw('Feed', 0, id)).catch(() => {});
  // They have to be there before anything is published.
  await new Promise((resolve) => setTimeout(resolve, 3000));
}

async function attachWebhook(url: string, stopwatch: Stopwatch): Promise<void> {
  const receiver = await startReceiver(({ body }) => {
    const { data } = JSON.parse(body) as { data: { articleId?: string } };
    if (data.articleId) stopwatch.saw('Webhook', 0, uuidOf(data.articleId));
    return 204;
  });
  const input = { name: 'A partner', url: receiver.url };
  const mutation = `mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { __typename } }`;
  await send(url, mutation, { input }, adminToken);
}

async function attachSubscriber(url: string, stopwatch: Stopwatch): Promise<void> {
  const subscriber = await startSubscriber({
    took: ({ body }) => idsIn(body).forEach((id) => stopwatch.saw('WebSub', 0, id)),
  });
  const topic = `${url}/feed.atom`;
  await subscriber.request(`${url}/websub`, { 'hub.mode': 'subscribe', 'hub.topic': topic });
  while (subscriber.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Asks for the feed 20 times a second, under conditions, as a keen aggregator might. */
async function pollFeed(url: string, saw: (id: string) => void): Promise<void> {
  let etag = '';
  for (;;) {
    const response = await fetch(`${url}/feed.atom`, { headers: { 'if-none-match': etag } });
    etag = response.headers.get('etag') ?? '';
    if (response.status === 200) idsIn(await response.text()).forEach(saw);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function idsIn(feed: string): string[] {
  return [...feed.matchAll(/<id>urn:uuid:([\w-]+)<\/id>/g)].map(([, id]) => id!);
}

export function uuidOf(id: string): string {
  return Buffer.from(id, 'base64url').toString().split(':')[1]!;
}
