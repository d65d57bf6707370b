import { createHash } from 'node:crypto';
import { getOperationAST, type DocumentNode, type ExecutionArgs } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Watcher } from './watcher.ts';

/** Tells of each operation when it has been executed; of a subscription when it has begun. */
export function observed(watcher: Watcher): Plugin {
  const watch = (args: ExecutionArgs) =>
    watching(watcher, (args.contextValue as { request: Request }).request, args);
  return {
    onExecute({ args }) {
      const finish = watch(args);
      return { onExecuteDone: ({ result }) => finish(result) };
    },
    onSubscribe({ args }) {
      const finish = watch(args);
      return { onSubscribeResult: ({ result }) => finish(result) };
    },
  };
}

/** Begins to watch an operation; what it returns is called with the result. */
export function watching(watcher: Watcher, request: Request, args: ExecutionArgs) {
  const began = performance.now();
  const started = performance.timeOrigin + began;
  return (result: unknown) => {
    const milliseconds = performance.now() - began;
    const errors = errorsOf(result);
    watcher.operated({ ...named(args), started, milliseconds, errors }, request);
  };
}

function named({ document, operationName }: ExecutionArgs) {
  const operation = getOperationAST(document, operationName);
  return {
    name: operation?.name?.value ?? null,
    type: operation?.operation ?? ('query' as const),
    hash: hashOf(document),
  };
}

/** Documents are parsed once however often they are sent. */
const hashes = new WeakMap<DocumentNode, string>();

function hashOf(document: DocumentNode): string {
  const known = hashes.get(document);
  if (known) return known;
  const text = document.loc?.source.body ?? '';
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  hashes.set(document, hash);
  return hash;
}

function errorsOf(result: unknown): number {
  if (isAsyncIterable(result)) return 0;
  return (result as { errors?: readonly unknown[] }).errors?.length ?? 0;
}
