import { once } from 'node:events';
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { Asked } from './contestants/contestant.ts';

/** As it came over the wire: `fetch` would have unpacked it. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
}

export async function answerTo(url: string, asked: Asked): Promise<Answer> {
  const { method, headers, text } = parts(asked);
  const outgoing = request(url + asked.path, { method, headers, agent: false });
  outgoing.end(text);
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return {
    status: incoming.statusCode!,
    headers: incoming.headers,
    bytes: Buffer.concat(chunks),
  };
}

/** The same as bytes on the wire. */
export function requestText(asked: Asked): string {
  const { method, headers, text } = parts(asked);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${asked.path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${lines.join('')}\r\n${text}`;
}

function parts({ body, headers = {} }: Asked) {
  if (!body) return { method: 'GET', headers, text: '' };
  const text = JSON.stringify(body);
  const ofBody = {
    'content-type': 'application/json',
    accept: 'application/json',
    'content-length': `${Buffer.byteLength(text)}`,
  };
  return { method: 'POST', headers: { ...ofBody, ...headers }, text };
}
