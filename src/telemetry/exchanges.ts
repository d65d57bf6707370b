import { AsyncLocalStorage } from 'node:async_hooks';
import type { Exchange, Observer, Operation, Outcome, Statement } from './exchange.ts';
import { epochNow } from './epoch-now.ts';
import { readyExchange, type ReadyRequest } from './ready-exchange.ts';
import { requestIdOf } from './request-id.ts';

/** Knows which request code runs for, and tells observers of each. */
export class Exchanges {
  readonly #byRequest = new WeakMap<Request, Exchange>();
  readonly #current = new AsyncLocalStorage<Exchange>();
  #within = 0;
  readonly #observers: Observer[] = [];

  observe(observer: Observer): void {
    this.#observers.push(observer);
  }

  /** That within which code runs; null where none is said. */
  get current(): Exchange | null {
    return this.#current.getStore() ?? null;
  }

  /** Of the current one. */
  get id(): string | null {
    return this.current?.id ?? null;
  }

  /** Answers a request with its id in `X-Request-Id`. @param given what is known of it already */
  async handle(
    request: Request,
    serve: () => Response | Promise<Response>,
    given: Partial<Pick<Exchange, 'method' | 'route'>> = {},
  ): Promise<Response> {
    const exchange = { ...newExchange(request), ...given };
    this.#byRequest.set(request, exchange);
    const began = performance.now();
    for (const observer of this.#observers) observer.begun?.(exchange);
    const response = await serve();
    response.headers.set('x-request-id', exchange.id);
    const outcome = { status: response.status, milliseconds: performance.now() - began };
    for (const observer of this.#observers) observer.answered?.(exchange, outcome);
    exchange.isAnswered = true;
    return response;
  }

  /** What becomes of a request that is made for another is known to be of that. */
  adopt(made: Request, request: Request): void {
    const exchange = this.#byRequest.get(request);
    if (exchange) this.#byRequest.set(made, exchange);
  }

  /**
   * Runs what has to be known to be for a request wherever it leads to. Up to Node 22 each promise, timer and
   * socket of the process costs more while that is kept up.
   */
  async within<Result>(request: Request, work: () => Promise<Result>): Promise<Result> {
    const exchange = this.#byRequest.get(request);
    if (!exchange || exchange === this.current) return work();
    this.#within += 1;
    try {
      return await this.#current.run(exchange, work);
    } finally {
      this.#within -= 1;
      if (this.#within === 0) this.#current.disable();
    }
  }

  /** The same for what is done at once. */
  during(request: Request, work: () => void): void {
    const done = () => {
      work();
      return Promise.resolve();
    };
    void this.within(request, done);
  }

  /** Takes the statements of a request that nothing runs within; null for one that came over no network. */
  hears(request: Request): ((sql: string, milliseconds: number) => void) | null {
    const exchange = this.#byRequest.get(request);
    if (!exchange) return null;
    return (sql, milliseconds) => note(exchange, { sql, milliseconds, ended: epochNow() });
  }

  /** Tells of a request that was answered at once, and says the id to answer it with. */
  answered(asked: ReadyRequest, outcome: Outcome, route: string): string {
    const exchange = readyExchange(asked, route);
    for (const observer of this.#observers) {
      observer.begun?.(exchange);
      observer.answered?.(exchange, outcome);
    }
    return exchange.id;
  }

  routed(route: string, request: Request): void {
    const exchange = this.#byRequest.get(request);
    if (exchange) exchange.route = route;
  }

  operated(operation: Operation, request: Request): void {
    const exchange = this.#byRequest.get(request) ?? this.current;
    if (exchange && !exchange.isAnswered) exchange.operations.push(operation);
  }

  stated(sql: string, milliseconds: number): void {
    const statement: Statement = { sql, milliseconds, ended: epochNow() };
    const { current } = this;
    if (current) note(current, statement);
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

function note(exchange: Exchange, statement: Statement): void {
  if (!exchange.isAnswered) exchange.statements.push(statement);
}

function newExchange(request: Request): Exchange {
  return {
    ...{ id: requestIdOf(request.headers), method: request.method },
    ...{ path: new URL(request.url).pathname, header: (name) => request.headers.get(name) },
    ...{ started: epochNow(), route: null, operations: [], statements: [], failures: 0 },
    isAnswered: false,
  };
}
