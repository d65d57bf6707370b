import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { HeaderList } from './header-list.ts';

/**
 * Takes a request that others have passed on, with the headers that its answer has whatever it says. They
 * are one list until they are written: set one by one, Node takes longer for them than for all else.
 */
export type Passing = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  headers: HeaderList,
) => void;

/** Passes a request to what knows nothing of such headers. */
export function passedTo(listener: RequestListener): Passing {
  return (incoming, outgoing, headers) => {
    for (let index = 0; index < headers.length; index += 2)
      outgoing.setHeader(headers[index]!, headers[index + 1]!);
    listener(incoming, outgoing);
  };
}
