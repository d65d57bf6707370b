import { AsyncLocalStorage } from 'node:async_hooks';
import type { Exchange, Observer, Operation, Outcome, Statement } from './exchange.ts';
import { epochNow } from './epoch-now.ts';
import { readyExchange, type ReadyRequest } from './ready-exchange.ts';
import { requestIdOf } from './request-id.ts';

/** Knows, wherever code runs, which request it runs for, and tells observers of each. */
export class Exchanges {
  readonly #current = new AsyncLocalStorage<Exchange>();
  readonly #observers: Observer[] = [];

  observe(observer: Observer): void {
    this.#observers.push(observer);
  }

  /** Null outside of requests. */
  get current(): Exchange | null {
    return this.#current.getStore() ?? null;
  }

  /** The id of the request that this is for; null outside of requests. */
  get id(): string | null {
    return this.current?.id ?? null;
  }

  /** Answers a request with its id in `X-Request-Id`. */
  async handle(request: Request, serve: () => Response | Promise<Response>): Promise<Response> {
    const exchange = newExchange(request);
    const began = performance.now();
    for (const observer of this.#observers) observer.begun?.(exchange);
    const response = await this.#current.run(exchange, serve);
    response.headers.set('x-request-id', exchange.id);
    const outcome = { status: response.status, milliseconds: performance.now() - began };
    for (const observer of this.#observers) observer.answered?.(exchange, outcome);
    return response;
  }

  /** Tells of a request that was answered from memory, and says the id to answer it with. */
  answered(asked: ReadyRequest, outcome: Outcome): string {
    const exchange = readyExchange(asked);
    for (const observer of this.#observers) {
      observer.begun?.(exchange);
      observer.answered?.(exchange, outcome);
    }
    return exchange.id;
  }

  routed(route: string): void {
    const { current } = this;
    if (current) current.route = route;
  }

  operated(operation: Operation): void {
    this.current?.operations.push(operation);
  }

  stated(sql: string, milliseconds: number): void {
    const statement: Statement = { sql, milliseconds, ended: epochNow() };
    this.current?.statements.push(statement);
    for (const observer of this.#observers) observer.statement?.(statement);
  }

  lookedUp(cache: string, isHit: boolean): void {
    for (const observer of this.#observers) observer.lookedUp?.(cache, isHit);
  }

  failed(error: unknown): void {
    const { current } = this;
    if (current) current.failures += 1;
    for (const observer of this.#observers) observer.failed?.(error);
  }
}

function newExchange(request: Request): Exchange {
  return {
    ...{ id: requestIdOf(request.headers), request, path: new URL(request.url).pathname },
    ...{ started: epochNow(), route: null, operations: [], statements: [], failures: 0 },
  };
}
