import { createClient as sseClient } from 'graphql-sse';
import { createClient as wsClient } from 'graphql-ws';
import { WebSocket } from 'ws';

const subscription =
  'subscription ($after: String) { articleChanges(after: $after) { cursor kind articleId } }';

interface Changed {
  cursor: string;
  kind: string;
  articleId: string;
}

/** Follows one node after the other: whenever it is left alone, the next one after the last cursor it has seen. */
export class PersistentFollower {
  readonly seen: Changed[] = [];
  connections = 0;
  readonly #urls: string[];
  readonly #kind: 'sse' | 'ws';
  readonly #saw: (articleId: string) => void;
  #after: string;
  #stopped = false;
  #stop = () => {};

  constructor(
    kind: 'sse' | 'ws',
    urls: readonly string[],
    after: string,
    saw: (articleId: string) => void = () => {},
  ) {
    this.#urls = [...urls];
    this.#kind = kind;
    this.#after = after;
    this.#saw = saw;
    void this.#follow();
  }

  stop(): void {
    this.#stopped = true;
    this.#stop();
  }

  async #follow(): Promise<void> {
    while (!this.#stopped) {
      const url = this.#urls[0]!;
      this.connections += 1;
      await this.#followOne(url).catch(() => {});
      this.#urls.push(this.#urls.shift()!);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Resolves when that node says no more. */
  #followOne(url: string): Promise<void> {
    const client =
      this.#kind === 'sse'
        ? sseClient({ url: `${url}/graphql`, retryAttempts: 0 })
        : wsClient({
            ...{ url: `${url.replace('http', 'ws')}/graphql`, retryAttempts: 0 },
            webSocketImpl: WebSocket,
          });
    return new Promise<void>((resolve, reject) => {
      const sink = {
        next: ({ data }: { data?: unknown }) => {
          const { articleChanges: changed } = (data ?? {}) as { articleChanges?: Changed };
          if (!changed) return;
          this.seen.push(changed);
          this.#after = changed.cursor;
          this.#saw(changed.articleId);
        },
        error: reject,
        complete: resolve,
      };
      this.#stop = client.subscribe(
        { query: subscription, variables: { after: this.#after } },
        sink,
      );
    }).finally(() => void client.dispose());
  }
}
