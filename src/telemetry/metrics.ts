import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Exchange, Observer, Operation, Outcome } from './exchange.ts';
import type { Reading, Values } from './reading.ts';

export interface Metrics extends Observer {
  contentType: string;
  /** All of them in Prometheus's text format. */
  text(): Promise<string>;
  /** Has more numbers read whenever they are asked for. */
  add(readings: readonly Reading[]): void;
}

/** Seconds, about what readers and their apps can feel. */
const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Counts what goes on. An operation is told apart by its name when that is one of `operations`, else it is
 * `other`: whoever can name operations can't make series.
 */
export function createMetrics(operations: readonly string[]): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const made = instruments(registry);
  const known = new Set(operations);
  const nameOf = ({ name }: Operation) => (name !== null && known.has(name) ? name : 'other');
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    add: (readings) => readings.forEach((reading) => addReading(registry, reading)),
    answered: (exchange, outcome) => count(made, exchange, outcome, nameOf),
    statement: ({ milliseconds }) => made.statement.observe(milliseconds / 1000),
    failed: () => made.failures.inc(),
    lookedUp: (cache, isHit) => made.lookups.inc({ cache, result: isHit ? 'hit' : 'miss' }),
  };
}

type Instruments = ReturnType<typeof instruments>;

function instruments(registry: Registry) {
  const registers = [registry];
  const named = <Label extends string>(name: string, help: string, ...labelNames: Label[]) => ({
    ...{ name: `masthead_${name}`, help, labelNames, registers },
  });
  return {
    request: new Histogram({
      ...named('request_duration_seconds', 'Time to an answer', 'route', 'method', 'status'),
      buckets,
    }),
    operation: new Histogram({
      ...named('operation_duration_seconds', 'Time of a GraphQL operation', 'operation', 'outcome'),
      buckets,
    }),
    statements: new Histogram({
      ...named('request_statements', 'SQL statements for one request', 'route', 'operation'),
      buckets: [0, 1, 2, 3, 4, 6, 8, 12, 20, 50, 100],
    }),
    statement: new Histogram({
      ...named('statement_duration_seconds', 'Time of a SQL statement'),
      buckets,
    }),
    failures: new Counter(named('failures_total', 'Errors that clients are not told about')),
    lookups: new Counter(named('cache_lookups_total', 'What was looked for', 'cache', 'result')),
  };
}

function count(
  made: Instruments,
  exchange: Exchange,
  { status, milliseconds }: Outcome,
  nameOf: (operation: Operation) => string,
): void {
  const { operations, statements, failures } = exchange;
  const route = exchange.route ?? 'none';
  const method = methods.has(exchange.method) ? exchange.method : 'other';
  made.request.observe({ route, method, status: String(status) }, milliseconds / 1000);
  const [only] = operations;
  const operation = only && operations.length === 1 ? nameOf(only) : 'none';
  made.statements.observe({ route, operation }, statements.length);
  for (const done of operations) {
    const outcome = failures > 0 ? 'failed' : done.errors > 0 ? 'refused' : 'ok';
    made.operation.observe({ operation: nameOf(done), outcome }, done.milliseconds / 1000);
  }
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

function addReading(registry: Registry, { name, help, label, read }: Reading): void {
  new Gauge({
    ...{ name: `masthead_${name}`, help, registers: [registry] },
    labelNames: label ? [label] : [],
    async collect() {
      this.reset();
      // While the database is away, all that needs none is still told.
      const values = await valuesOf(read);
      if (typeof values === 'number') this.set(values);
      else if (label) setAll(this, label, values);
      else this.remove();
    },
  });
}

function setAll(gauge: Gauge, label: string, values: Record<string, number> | null): void {
  for (const [key, value] of Object.entries(values ?? {})) gauge.set({ [label]: key }, value);
}

async function valuesOf(read: Reading['read']): Promise<Values> {
  try {
    return await read();
  } catch {
    return null;
  }
}
