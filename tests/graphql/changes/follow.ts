import { createClient } from 'graphql-sse';

export interface Followed {
  cursor: string;
  kind: string;
  articleId: string;
  article: {
    headline: string;
    section: { path: string };
    byline: { author: { name: string } }[];
  } | null;
}

export interface Following {
  /** All that was sent until now. */
  seen: Followed[];
  errors: { message: string; extensions: { code: string; field?: string } }[];
  /** Resolves when so many were sent. @throws when they weren't within 20 seconds */
  has(count: number): Promise<Followed[]>;
  /** Resolves when the server has ended it. */
  ended: Promise<void>;
  stop(): void;
}

const subscription = `subscription (
  $section: String, $author: String, $topic: String, $article: ID, $after: String
) {
  articleChanges(section: $section, author: $author, topic: $topic, article: $article, after: $after) {
    cursor kind articleId article { headline section { path } byline { author { name } } }
  }
}`;

/** Follows `articleChanges` with a client that others have written, over HTTP. */
export async function follow(
  url: string,
  variables: Record<string, string> = {},
): Promise<Following> {
  const connected = withResolvers();
  const ended = withResolvers();
  const client = createClient({ url: `${url}/graphql`, retryAttempts: 0 });
  const [seen, errors]: [Followed[], Following['errors']] = [[], []];
  const stop = client.subscribe<{ articleChanges: Followed }>(
    { query: subscription, variables },
    {
      next({ data, errors: told = [] }) {
        if (data?.articleChanges) seen.push(data.articleChanges);
        errors.push(...(told as unknown as Following['errors']));
      },
      error: (error) => ended.reject(error),
      complete: () => ended.resolve(),
    },
    { connected: () => connected.resolve() },
  );
  await Promise.race([connected.promise, ended.promise]);
  return {
    ...{ seen, errors, stop, ended: ended.promise },
    async has(count) {
      for (let tries = 400; seen.length < count && tries > 0; tries--) await pause(50);
      if (seen.length < count) throw new Error(`${seen.length} of ${count} were sent`);
      return seen;
    },
  };
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function withResolvers() {
  let resolve!: () => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<void>((...both) => ([resolve, reject] = both));
  return { promise, resolve, reject };
}
