import { WebSocket } from 'ws';

export interface RawSocket {
  socket: WebSocket;
  /** All that was received, parsed. */
  seen: { type: string; id?: string; payload?: unknown }[];
  send(message: unknown): void;
  /** Code and reason with which it was closed. */
  closed: Promise<[number, string]>;
}

interface Settings {
  subprotocol?: string | string[];
  autoPong?: boolean;
}

/** A WebSocket that says just what it is told to. */
export async function rawSocket(
  url: string,
  { subprotocol = 'graphql-transport-ws', autoPong = true }: Settings = {},
): Promise<RawSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, subprotocol, { autoPong });
  const seen: RawSocket['seen'] = [];
  socket.on('message', (data) => seen.push(JSON.parse((data as Buffer).toString()) as never));
  const closed = new Promise<[number, string]>((resolve) =>
    socket.on('close', (code, reason) => resolve([code, reason.toString()])),
  );
  await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
  const send = (message: unknown) =>
    socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  return { socket, seen, send, closed };
}

/** One that the server has acknowledged. */
export async function readySocket(url: string, settings: Settings = {}): Promise<RawSocket> {
  const raw = await rawSocket(url, settings);
  raw.send({ type: 'connection_init' });
  await new Promise((resolve) => raw.socket.once('message', resolve));
  return raw;
}

export const subscribe = (id: string, query: string) => ({
  ...{ id, type: 'subscribe' },
  payload: { query },
});
