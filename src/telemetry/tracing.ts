import {
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
  type Tracer,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { redactor } from './redact.ts';
import type { Exchange, Observer, Operation, Outcome, Statement } from './exchange.ts';

export interface Tracing extends Observer {
  /** Sends what is left. */
  close(): Promise<void>;
}

/** Sends each request, its operations and its SQL to an OpenTelemetry collector, as JSON over HTTP. */
export function createTracing(endpoint: string, serviceName: string): Tracing {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` });
  const provider = new BasicTracerProvider({
    resource: defaultResource().merge(resourceFromAttributes({ 'service.name': serviceName })),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  const tracer = provider.getTracer('masthead');
  return {
    answered: (exchange, outcome) => traceExchange(tracer, exchange, outcome),
    close: () => provider.shutdown(),
  };
}

const redact = redactor([]);
const propagator = new W3CTraceContextPropagator();
const headersOf = {
  get: (exchange: Exchange, name: string) => exchange.header(name) ?? undefined,
  keys: () => propagator.fields(),
};

/** Spans are made when all is over: what they need was noted on the way. */
function traceExchange(tracer: Tracer, exchange: Exchange, outcome: Outcome): void {
  const caller = propagator.extract(ROOT_CONTEXT, exchange, headersOf);
  const span = requestSpan(tracer, exchange, outcome, caller);
  const inside = trace.setSpan(caller, span);
  const operations = exchange.operations.map((operation) => {
    const ended = operation.started + operation.milliseconds;
    const child = operationSpan(tracer, operation, inside);
    child.end(ended);
    return { started: operation.started, ended, context: trace.setSpan(inside, child) };
  });
  for (const statement of exchange.statements) {
    const { ended } = statement;
    const around = operations.find((each) => each.started <= ended && ended <= each.ended);
    statementSpan(tracer, statement, around?.context ?? inside).end(ended);
  }
  span.end(exchange.started + outcome.milliseconds);
}

function requestSpan(
  tracer: Tracer,
  exchange: Exchange,
  { status }: Outcome,
  caller: Context,
): Span {
  const { method, route, path, id, started } = exchange;
  const attributes = {
    ...{
      'http.request.method': method,
      'url.path': redact(path),
      'masthead.request_id': id,
    },
    ...{ 'http.response.status_code': status, ...(route && { 'http.route': route }) },
  };
  const options = { startTime: started, kind: SpanKind.SERVER, attributes };
  // A path is not in the name: it may hold the secret of a preview.
  const span = tracer.startSpan(`${method} ${route ?? ''}`.trim(), options, caller);
  if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  return span;
}

function operationSpan(tracer: Tracer, operation: Operation, inside: Context): Span {
  const { name, type, hash, started, errors } = operation;
  const attributes = {
    ...{ 'graphql.operation.type': type, 'graphql.document.hash': hash },
    ...(name && { 'graphql.operation.name': name }),
  };
  const options = { startTime: started, attributes };
  const span = tracer.startSpan(`${type} ${name ?? 'unnamed'}`, options, inside);
  if (errors > 0) span.setStatus({ code: SpanStatusCode.ERROR });
  return span;
}

/** The text has places for values, never the values. */
function statementSpan(tracer: Tracer, statement: Statement, inside: Context): Span {
  const { sql, ended, milliseconds } = statement;
  const attributes = { 'db.system.name': 'postgresql', 'db.query.text': sql };
  const startTime = ended - milliseconds;
  const name = sql.trimStart().split(/\s/, 1)[0]!.toUpperCase();
  return tracer.startSpan(name, { startTime, kind: SpanKind.CLIENT, attributes }, inside);
}
