export interface StreamEvent {
  event: string;
  data: { id?: string; payload?: unknown };
}

/** A stream in the single connection mode of graphql-sse's protocol, that is sent just what it is told to. */
export interface SingleStream {
  token: string;
  /** All that came. */
  seen(): StreamEvent[];
  /** Sends an operation as it is written. */
  send(body: string): Promise<Response>;
  close(): void;
}

export async function reserve(url: string): Promise<string> {
  return (await fetch(`${url}/graphql`, { method: 'PUT' })).text();
}

export function openStream(url: string, token: string, signal?: AbortSignal): Promise<Response> {
  const headers = { accept: 'text/event-stream', 'x-graphql-event-stream-token': token };
  return fetch(`${url}/graphql`, { headers, ...(signal && { signal }) });
}

export async function singleStream(url: string): Promise<SingleStream> {
  const token = await reserve(url);
  const ending = new AbortController();
  const { body } = await openStream(url, token, ending.signal);
  let text = '';
  void (async () => {
    for await (const chunk of body!) text += Buffer.from(chunk).toString();
  })().catch(() => {});
  return {
    token,
    seen: () =>
      [...text.matchAll(/^event: (.*)\ndata: (.*)$/gm)].map(([, event, data]) => ({
        event: event!,
        data: (data === '' ? {} : JSON.parse(data!)) as StreamEvent['data'],
      })),
    send: (body) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-graphql-event-stream-token': token },
        body,
      }),
    close: () => ending.abort(),
  };
}
