import { RequestFailed, type Client } from '../client/client.ts';
import { exportLines } from './export-lines.ts';
import { decodePosition } from './position.ts';

/** Answers `GET /export` and `GET /export?after=CURSOR` with the whole site, or what is left of it, as lines of JSON. */
export function createExport(client: Client) {
  return async (request: Request): Promise<Response> => {
    const after = new URL(request.url).searchParams.get('after');
    const from = after === null ? null : decodePosition(after);
    if (after !== null && !from) return badCursor();
    const lines = exportLines(client, from);
    try {
      // What is wrong shows with the first batch, when there can still be an answer that says so.
      const first = await lines.next();
      return new Response(streamOf(first.value ?? '', lines), { headers });
    } catch (error) {
      if (error instanceof RequestFailed && error.code === 'BAD_USER_INPUT') return badCursor();
      if (!(error instanceof RequestFailed)) throw error;
      return refusal(503, 'SERVICE_UNAVAILABLE', 'Not just now: try again in a moment');
    }
  };
}

const headers = {
  'content-type': 'application/x-ndjson; charset=utf-8',
  'cache-control': 'no-store',
};

/** One batch ahead of what the client has taken, never more. */
function streamOf(
  first: string,
  lines: AsyncGenerator<string, void>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let ready: string | null = first;
  return new ReadableStream(
    {
      async pull(controller) {
        const step = ready === null ? await lines.next() : { done: false, value: ready };
        ready = null;
        if (step.done) controller.close();
        else controller.enqueue(encoder.encode(step.value));
      },
      cancel: async () => void (await lines.return(undefined)),
    },
    { highWaterMark: 0 },
  );
}

function badCursor(): Response {
  return refusal(
    400,
    'BAD_USER_INPUT',
    'after: this is no cursor of an export: give that of the last line you have, or leave it out to begin anew',
  );
}

function refusal(status: number, code: string, message: string): Response {
  return Response.json(
    { errors: [{ message, extensions: { code } }] },
    {
      status,
      headers: { 'cache-control': 'no-store', ...(status === 503 && { 'retry-after': '2' }) },
    },
  );
}
