import { randomUUID } from 'node:crypto';
import type { Visit } from '../../domain/view/visit.ts';
import type { Watcher } from '../watcher.ts';
import { operate, type Serve } from './operate.ts';
import { maxOperations, tooManyOperations } from './operation-limit.ts';
import { SingleConnection } from './single-connection.ts';

/** Connections that were asked for and not opened yet. */
const maxReserved = 1000;

/** Milliseconds that a client has to open what it asked for. */
const reservedFor = 30_000;

const tokenHeader = 'x-graphql-event-stream-token';

/**
 * Adds the single connection mode of graphql-sse's protocol: a client reserves a stream, opens it, and sends
 * operations whose results come over that stream. It is known to this node only. Each operation is served as
 * any other; Yoga's own plugin goes round the refusals, and lets what a slow client doesn't take pile up.
 */
export function withSingleConnections(
  serve: Serve,
  { stopping, watcher }: { stopping: AbortSignal; watcher: Watcher },
): Serve {
  const connections = new Map<string, SingleConnection>();
  const reserve = () => {
    const isReserved = [...connections.values()].filter(({ isOpen }) => !isOpen);
    if (isReserved.length >= maxReserved || stopping.aborted) return unavailable();
    const token = randomUUID();
    const connection = new SingleConnection(stopping, () => connections.delete(token));
    connections.set(token, connection);
    setTimeout(() => connection.isOpen || connection.close(), reservedFor).unref();
    return answer(201, token, { 'content-type': 'text/plain; charset=utf-8' });
  };
  return (request, visit, known) => {
    if (request.method === 'PUT') return reserve();
    const token = tokenOf(request);
    if (token === null || request.method === 'OPTIONS') return serve(request, visit, known);
    const connection = connections.get(token);
    if (!connection) return refusal(404, 'STREAM_NOT_FOUND', notFound);
    if (request.headers.get('accept') === 'text/event-stream') return open(connection);
    return request.method === 'DELETE'
      ? end(connection, request)
      : begin(connection, { serve, watcher }, request, visit);
  };
}

const notFound =
  'There is no such stream at this server: reserve one with PUT, and stay with the server';

function tokenOf({ url, headers }: Request): string | null {
  return headers.get(tokenHeader) ?? new URL(url).searchParams.get('token');
}

function open(connection: SingleConnection): Response {
  if (connection.isOpen) return refusal(409, 'STREAM_OPEN', 'This stream is open already');
  const headers = {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
    'x-accel-buffering': 'no',
  };
  return answer(200, connection.open(), headers);
}

function end(connection: SingleConnection, { url }: Request): Response {
  const id = new URL(url).searchParams.get('operationId');
  if (!id) return refusal(400, 'BAD_REQUEST', 'Name the operation to end in operationId');
  connection.end(id);
  return answer(200, null);
}

async function begin(
  connection: SingleConnection,
  { serve, watcher }: { serve: Serve; watcher: Watcher },
  request: Request,
  visit?: Visit | null,
): Promise<Response> {
  const { url, method, headers } = request;
  const body = method === 'POST' ? await request.text() : null;
  const id = operationIdIn(body ?? new URL(url).searchParams.get('extensions'), body !== null);
  if (!id) return refusal(400, 'BAD_REQUEST', 'Give the operation an id in extensions.operationId');
  if (connection.has(id)) return refusal(409, 'OPERATION_EXISTS', `There is an operation "${id}"`);
  const isFull = connection.operations >= maxOperations;
  connection.begin(id);
  const own = new Request(url, { method, headers, body });
  watcher.adopt(own, request);
  const result = isFull ? { errors: [tooManyOperations()] } : await operate(serve, own, visit);
  void connection.run(id, result);
  return answer(202, null);
}

function operationIdIn(json: string | null, isBody: boolean): string | null {
  try {
    const parsed = JSON.parse(json ?? '{}') as Record<string, Record<string, unknown> | undefined>;
    const id = isBody ? parsed['extensions']?.['operationId'] : parsed['operationId'];
    return typeof id === 'string' && id !== '' ? id : null;
  } catch {
    return null;
  }
}

function unavailable(): Response {
  return refusal(503, 'UNAVAILABLE', 'No more streams can be reserved now: try again in a while');
}

function refusal(status: number, code: string, message: string): Response {
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  return answer(status, body, { 'content-type': 'application/json; charset=utf-8' });
}

function answer(
  status: number,
  body: string | ReadableStream | null,
  headers: Record<string, string> = {},
): Response {
  return new Response(body, { status, headers: { 'cache-control': 'no-store', ...headers } });
}
