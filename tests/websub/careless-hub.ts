import { startReceiver, type Receiver } from '../support/receiver.ts';
import type { HubSite } from './audits/audit.ts';

/** A publisher and a hub that keep none of WebSub's promises: audits have to find that out. */
export async function startCareless(): Promise<HubSite & Pick<Receiver, 'close'>> {
  const callbacks = new Set<string>();
  const { url, close } = await startReceiver(async ({ method, path, body }) => {
    if (method === 'GET') return { status: 200, body: `a document at ${path}` };
    const form = new URLSearchParams(body);
    const callback = form.get('hub.callback');
    if (callback?.startsWith('http://127.0.0.1')) {
      callbacks.add(callback);
      const lease = form.get('hub.lease_seconds') ?? '0';
      await tell(`${callback.split('?')[0]}?hub.challenge=1&hub.lease_seconds=${lease}`, 'PUT');
    }
    return form.has('hub.secret') ? 202 : 200;
  });
  const publish = async () => {
    for (const callback of callbacks) await tell(callback.split('?')[0]!, 'POST');
  };
  return {
    ...{ hub: `${url}/hub`, feed: (path) => url + path, publish, close, patience: 200 },
    removeSection: publish,
    retry: publish,
    endLeases: () => Promise.resolve(),
  };
}

async function tell(url: string, method: string): Promise<void> {
  await fetch(url, { method, ...(method !== 'GET' && { body: 'news' }) }).catch(() => {});
}
