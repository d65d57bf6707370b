import { destination, pino, type DestinationStream, type Logger } from 'pino';
import { gatheredLines } from './gathered-lines.ts';
import type { LogLevel } from './log-levels.ts';
import { readableLine } from './readable-line.ts';
import { redactor } from './redact.ts';

export type Log = Logger;

export interface LogOptions {
  level: LogLevel;
  /** Short lines for people instead of JSON. */
  readable: boolean;
  /** Never to be shown, besides what looks like a token. */
  secrets: readonly string[];
  /** The request that is being served; null outside of requests. */
  requestId(): string | null;
  /** Standard error when not given: standard output is for whoever starts the server. */
  write?(line: string): void;
}

/** One line for everything worth knowing, with the id of the request that it is about. */
export function createLog(options: LogOptions): Logger {
  const { level, readable, secrets, requestId, write } = options;
  const redact = redactor(secrets);
  return pino(
    {
      ...{ level, base: null, timestamp: timeField },
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => idOf(requestId()),
      mixinMergeStrategy: (fields, its) => (its === none ? fields : { ...its, ...fields }),
      ...(readable && { hooks: { streamWrite: readableLine } }),
    },
    write ? { write: (line) => write(redact(line)) } : standardError(redact),
  );
}

/** Many lines at once are looked through in less time than each by itself. */
function standardError(redact: (text: string) => string): DestinationStream {
  // At once: what is still being written when the process ends would come last, or not at all.
  const its = destination({ dest: 2, sync: true });
  return gatheredLines({ write: (text) => its.write(redact(text)) });
}

const none = {};

function idOf(requestId: string | null): object {
  return requestId ? { requestId } : none;
}

let [millisecond, field] = [0, ''];

/** As pino writes it, made once for the lines of a millisecond: there may be dozens. */
function timeField(): string {
  const now = Date.now();
  if (now !== millisecond) [millisecond, field] = [now, `,"time":"${new Date(now).toISOString()}"`];
  return field;
}
