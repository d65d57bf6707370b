/** What a form asked for couldn't be had; the message is for whoever wrote the client. */
export interface HubRefused {
  kind: 'malformed' | 'private' | 'unknown' | 'gone' | 'flood';
  message: string;
}

/** Takes the form of a subscription request; null when what it asks for will be seen to. */
export type TakeHubForm = (form: URLSearchParams) => Promise<HubRefused | null>;

/** Where our own hub is, below the site's address. */
export const hubPath = '/websub';

/** Bytes. All that a request may say is well below. */
export const maxHubForm = 16 * 1024;

/** What is longer than any request. */
export function hubFormTooLarge(): Response {
  return answer(413, `Send ${maxHubForm} bytes at most`, { connection: 'close' });
}

const statuses = { malformed: 400, private: 403, unknown: 404, gone: 410, flood: 429 };

/** The address of the WebSub hub (sections 5.1 and 5.2): plain words, whatever is wrong. */
export async function serveHub(request: Request, take: TakeHubForm): Promise<Response> {
  if (request.method !== 'POST') return answer(405, greeting, { allow: 'POST' });
  if (!isForm(request.headers)) return answer(415, 'Send application/x-www-form-urlencoded');
  const text = utf8(await request.arrayBuffer());
  const form = text === null ? null : new URLSearchParams(text);
  // What was no UTF-8 behind its escapes has become this.
  if (!form || String(form).includes('%EF%BF%BD')) return answer(400, 'Send UTF-8');
  const refused = await take(form);
  if (refused) return answer(statuses[refused.kind], refused.message, later(refused));
  return answer(202, 'Accepted: the callback will be asked to confirm');
}

const greeting = 'This is a WebSub hub: send POST with hub.mode, hub.topic and hub.callback';

/** When what is too much now may be tried again. */
function later({ kind }: HubRefused): Record<string, string> {
  return kind === 'flood' ? { 'retry-after': '60' } : {};
}

function isForm(headers: Headers): boolean {
  const [type, ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  const charset = parameters.map((each) => each.trim()).find((each) => each.startsWith('charset='));
  const isUtf8 = !charset || /^charset="?utf-?8"?$/.test(charset);
  return type?.trim() === 'application/x-www-form-urlencoded' && isUtf8;
}

function utf8(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function answer(status: number, message: string, headers: Record<string, string> = {}): Response {
  const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  return new Response(`${message}\n`, { status, headers: { ...plain, ...headers } });
}
