import { createIsbotFromList, list } from 'isbot';

/** Who asks, as far as a server can tell. Personal data: never stored, never logged. */
export interface Visit {
  /** Of the network. */
  address: string;
  /** As the client calls itself; the empty string when it does not. */
  userAgent: string;
  /** The client only gets ready: nobody looks yet. */
  prefetch: boolean;
}

// The list has the word itself for a bot's, and newsrooms' own apps have it in their names.
const isBot = createIsbotFromList(
  list.filter((pattern) => !new RegExp(pattern, 'i').test('<News>')),
);

/** Whether somebody may be looking: no known bot, nothing that hides what it is, nothing fetched ahead. */
export function isReader({ userAgent, prefetch }: Visit): boolean {
  return !prefetch && userAgent !== '' && !isBot(userAgent);
}
