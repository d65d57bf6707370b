import { getOperationAST, OperationTypeNode, type DocumentNode, type ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Context } from '../context.ts';

export type Execute = (args: ExecutionArgs) => unknown;

/** Letters of all documents that are known, and of one. */
const maxCharacters = 250_000;

/** Letters of an Accept header that clients of today send. */
const longestAccept = 200;

/** What is known from requests that went all the way: so much of the next ones need not be asked again. */
export class Learnt {
  /** Documents that nobody in particular had executed, and that hold nothing but queries. */
  readonly documents = new LRUCache<string, DocumentNode>({
    maxSize: maxCharacters,
    sizeCalculation: (_document, text) => text.length + 1,
    maxEntrySize: maxCharacters / 4,
  });
  /** By Accept header the type of answers that have data. */
  readonly types = new LRUCache<string, string>({ max: 50 });
  #execute: Execute | null = null;

  /** Notes how an answer with data is called, for those who accept the same. */
  type(accept: string | null, { status, headers }: Response): void {
    const type = headers.get('content-type');
    const isShort = (accept?.length ?? 0) <= longestAccept;
    if (status === 200 && type?.includes('json') && isShort) this.types.set(accept ?? '', type);
  }

  /** With all that plugins have added to it; null before the first request. */
  get execute(): Execute | null {
    return this.#execute;
  }

  /** Stands behind all plugins that execute in a way of their own. */
  get plugin(): Plugin<Context> {
    return {
      onExecute: ({ args, executeFn }) => {
        this.#execute = executeFn as Execute;
        this.#learn(args);
      },
    };
  }

  #learn({ document, contextValue, operationName }: ExecutionArgs): void {
    const { viewer, preview } = contextValue as Context;
    const text = document.loc?.source.body;
    const isForAll = viewer.kind === 'anonymous' && preview === null;
    if (!text || !isForAll || !isQuery(document, operationName)) return;
    this.documents.set(text, document);
  }
}

function isQuery(document: DocumentNode, name: string | null | undefined): boolean {
  return getOperationAST(document, name)?.operation === OperationTypeNode.QUERY;
}
