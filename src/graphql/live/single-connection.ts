import type { ExecutionResult } from 'graphql';
import { isStream, type Result } from './operate.ts';

/** Milliseconds between comments that keep an idle stream open, and find out that a client is gone. */
const pingEvery = 12_000;

/**
 * One stream of server-sent events for the results of several operations. Whatever has results waits until
 * the client has taken what was sent before, so that nothing piles up here.
 */
export class SingleConnection {
  readonly #stopping: AbortSignal;
  readonly #closed: () => void;
  readonly #stream: ReadableStream<Uint8Array>;
  readonly #operations = new Map<string, AsyncIterator<ExecutionResult> | null>();
  readonly #pings: NodeJS.Timeout;
  #controller!: ReadableStreamDefaultController<Uint8Array>;
  #waiting: (() => void)[] = [];
  #isOpen = false;
  #isClosed = false;

  constructor(stopping: AbortSignal, closed: () => void) {
    this.#stopping = stopping;
    this.#closed = closed;
    this.#stream = new ReadableStream({
      start: (controller) => void (this.#controller = controller),
      pull: () => this.#goOn(),
      cancel: () => this.#end(),
    });
    // Some clients know that a stream is open only by what comes.
    this.#write(':\n\n');
    this.#pings = setInterval(() => this.#hasRoom() && this.#write(':\n\n'), pingEvery).unref();
    stopping.addEventListener('abort', this.#stop);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get operations(): number {
    return this.#operations.size;
  }

  has(id: string): boolean {
    return this.#operations.has(id);
  }

  open(): ReadableStream<Uint8Array> {
    this.#isOpen = true;
    return this.#stream;
  }

  /** Takes an id before there is a result. */
  begin(id: string): void {
    this.#operations.set(id, null);
  }

  /** Ends an operation; nothing more of it is sent. */
  end(id: string): void {
    const results = this.#operations.get(id);
    this.#operations.delete(id);
    void results?.return?.();
  }

  /** Sends all results of an operation. */
  async run(id: string, result: Result): Promise<void> {
    if (isStream(result)) await this.#sendAll(id, result[Symbol.asyncIterator]());
    else await this.#send('next', { id, payload: result }, id);
    await this.#send('complete', { id }, id);
    this.#operations.delete(id);
    if (this.#stopping.aborted) this.#stop();
  }

  close(): void {
    if (this.#isClosed) return;
    this.#end();
    this.#controller.close();
  }

  async #sendAll(id: string, results: AsyncIterator<ExecutionResult>): Promise<void> {
    if (!this.#operations.has(id)) return void (await results.return?.());
    this.#operations.set(id, results);
    for (let step = await results.next(); !step.done; step = await results.next()) {
      await this.#send('next', { id, payload: step.value }, id);
    }
  }

  async #send(event: 'next' | 'complete', data: unknown, id: string): Promise<void> {
    while (!this.#hasRoom() && !this.#isClosed) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    if (this.#operations.has(id)) this.#write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  #hasRoom(): boolean {
    return !this.#isClosed && (this.#controller.desiredSize ?? 0) > 0;
  }

  #write(text: string): void {
    this.#controller.enqueue(new TextEncoder().encode(text));
  }

  #goOn(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** Once nothing goes on: each operation is told first why it ends. */
  readonly #stop = () => {
    if (this.#operations.size === 0) this.close();
  };

  #end(): void {
    this.#isClosed = true;
    clearInterval(this.#pings);
    this.#stopping.removeEventListener('abort', this.#stop);
    for (const id of [...this.#operations.keys()]) this.end(id);
    this.#goOn();
    this.#closed();
  }
}
