import type { ServerResponse } from 'node:http';
import type { Arrived } from './arrived.ts';
import type { HeaderList } from './header-list.ts';

/** Why a request is answered with nothing else. */
export interface Refusal {
  status: number;
  message: string;
  headers?: Record<string, string>;
  /** In GraphQL's form, for those who read that. */
  extensions?: Record<string, unknown>;
}

/** Told of each request that is answered at once; says the id to answer it with. */
export type Answered = (
  asked: Arrived,
  outcome: { status: number; milliseconds: number },
  by: 'memory' | 'refused' | 'preflight',
) => string;

/** Answers before any part of the server has seen the request. @param passed the headers that every answer has */
export function refuse(
  asked: Arrived,
  outgoing: ServerResponse,
  { status, message, headers = {}, extensions }: Refusal,
  { answered, headers: passed }: { answered: Answered; headers: HeaderList },
): void {
  const id = answered(asked, { status, milliseconds: performance.now() - asked.began }, 'refused');
  const type = `${extensions ? 'application/json' : 'text/plain'}; charset=utf-8`;
  outgoing.writeHead(status, [
    ...passed,
    ...['content-type', type, 'cache-control', 'no-store', 'x-request-id', id],
    ...Object.entries(headers).flat(),
  ]);
  outgoing.end(extensions ? JSON.stringify({ errors: [{ message, extensions }] }) : `${message}\n`);
}
