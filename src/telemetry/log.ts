import { destination, pino, type Logger } from 'pino';
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
  const shown = readable ? (line: string) => readableLine(redact(line)) : redact;
  return pino(
    {
      ...{ level, base: null, timestamp: timeField },
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => idOf(requestId()),
      mixinMergeStrategy: (fields, its) => (its === none ? fields : { ...its, ...fields }),
      hooks: { streamWrite: shown },
    },
    // At once: what is still being written when the process ends would come last, or not at all.
    write ? { write } : gatheredLines(destination({ dest: 2, sync: true })),
  );
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
