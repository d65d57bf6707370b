import type { Logger } from 'pino';
import type { Exchange, Observer, Outcome } from './exchange.ts';

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

function fieldsOf(exchange: Exchange, { status, milliseconds }: Outcome) {
  const { id, request, path, operations, statements } = exchange;
  const spent = statements.reduce((sum, statement) => sum + statement.milliseconds, 0);
  return {
    ...{ requestId: id, method: request.method, path: path.slice(0, longestPath), status },
    ms: Math.round(milliseconds * 10) / 10,
    ...(operations.length > 0 && {
      operations: operations.map(({ name, hash }) => `${name ?? 'unnamed'} ${hash}`),
    }),
    ...{ statements: statements.length, statementMs: Math.round(spent * 10) / 10 },
  };
}
