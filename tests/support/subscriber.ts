import { createHmac } from 'node:crypto';
import { startReceiver, type Received, type Receiver } from './receiver.ts';

/** What a subscriber was sent that it could trust. */
export interface FeedReceived {
  mediaType: string;
  link: string;
  body: string;
}

export interface Subscriber extends Receiver {
  callback: string;
  /** What was asked and told by GET, as parameters. */
  asked: URLSearchParams[];
  /** What came and was signed as it has to be, in its order. */
  feeds: FeedReceived[];
  /** How it answers to feeds and to questions; null is as it should. */
  answers: { feed: number | null; question: { status: number; body: string } | null };
  /** Sends a request to the hub. */
  request(hub: string, fields: Record<string, string>): Promise<Response>;
}

export interface SubscriberOptions {
  path?: string;
  secret?: string;
  /** Told of what came, once it is trusted. */
  took?(feed: FeedReceived): void;
}

/** A subscriber as WebSub has it: confirms what it asked for, and takes what is signed with its secret. */
export async function startSubscriber({
  path = '/callback?user=1',
  secret = '',
  took = () => {},
}: SubscriberOptions = {}) {
  const asked: URLSearchParams[] = [];
  const feeds: FeedReceived[] = [];
  const answers: Subscriber['answers'] = { feed: null, question: null };
  const wanted = new Set<string>();
  const confirm = (parameters: URLSearchParams) => {
    asked.push(parameters);
    const what = `${parameters.get('hub.mode')} ${parameters.get('hub.topic')}`;
    if (parameters.get('hub.mode') === 'denied') return 200;
    if (answers.question) return answers.question;
    return wanted.has(what) ? { status: 200, body: parameters.get('hub.challenge')! } : 404;
  };
  const take = ({ headers, body }: Received) => {
    if (answers.feed !== null) return answers.feed;
    if (secret && headers['x-hub-signature'] !== sign(secret, body)) return 204;
    feeds.push({ mediaType: headers['content-type']!, link: String(headers['link']), body });
    took(feeds.at(-1)!);
    return 204;
  };
  const receiver = await startReceiver((one) =>
    one.method === 'GET' ? confirm(new URL(one.path, 'http://x').searchParams) : take(one),
  );
  const callback = receiver.url + path;
  const request = (hub: string, fields: Record<string, string>) => {
    wanted.add(`${fields['hub.mode']} ${fields['hub.topic']}`);
    const all = { 'hub.callback': callback, ...(secret && { 'hub.secret': secret }), ...fields };
    return fetch(hub, { method: 'POST', body: new URLSearchParams(all) });
  };
  return { ...receiver, callback, asked, feeds, answers, request } satisfies Subscriber;
}

function sign(secret: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}
