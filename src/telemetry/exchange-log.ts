import type { Logger } from 'pino';
import type { Exchange, Observer, Operation, Outcome } from './exchange.ts';

/** A longer path is none of ours. */
const longestPath = 300;

/** One line for each request, and a warning instead for one that takes `slowMs` or more. */
export function exchangeLog(log: Logger, slowMs: number): Observer {
  return {
    answered(exchange, outcome) {
      const isSlow = outcome.milliseconds >= slowMs;
      const level = isSlow || outcome.status >= 500 ? 'warn' : 'info';
      if (!log.isLevelEnabled(level)) return;
      log[level](fieldsOf(exchange, outcome), isSlow ? 'slow request' : 'request');
    },
  };
}

/** What there was none of isn't told: nearly all requests are answered from memory. */
function fieldsOf(exchange: Exchange, { status, milliseconds }: Outcome) {
  const { id, method, path, operations, statements } = exchange;
  return {
    requestId: id,
    method,
    path: path.length > longestPath ? path.slice(0, longestPath) : path,
    status,
    ms: tenths(milliseconds),
    ...(operations.length > 0 && { operations: operations.map(nameOf) }),
    ...(statements.length > 0 && {
      statements: statements.length,
      statementMs: tenths(statements.reduce((sum, each) => sum + each.milliseconds, 0)),
    }),
  };
}

const nameOf = ({ name, hash }: Operation) => `${name ?? 'unnamed'} ${hash}`;

const tenths = (milliseconds: number) => Math.round(milliseconds * 10) / 10;
