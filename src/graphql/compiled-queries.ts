import {
  getOperationAST,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionArgs,
  type OperationDefinitionNode,
} from 'graphql';
import type * as Compiler from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { defaultLimits, type Limits } from './limits/limits.ts';
import { refusalOf } from './limits/limited-steps.ts';
import { measureDocument } from './limits/measure-document.ts';

type Run = Compiler.CompiledQuery['query'];

interface Known {
  uses: number;
  /** By operation name; null for what can't be compiled. */
  readonly runs: Map<string, Run | null>;
}

/** Uses without it: compiling takes as long as some dozens of executions. */
export const often = 30;

/** Code takes about 1 KB for each field. */
const most = 100;
const limits: Limits = { ...defaultLimits, fields: 500 };

/** Code that is made for documents that are asked often, as long as others are not asked more often. */
export class CompiledQueries {
  #compiler: typeof Compiler | null = null;
  readonly #known = new WeakMap<DocumentNode, Known>();
  readonly #compiled = new LRUCache<Known, true>({
    max: most,
    dispose(_true, known) {
      known.uses = 0;
      known.runs.clear();
    },
  });

  /** Loads what compiles, which `find` has done when it is first needed: nobody waits for it at the start. */
  async load(): Promise<void> {
    this.#compiler ??= await import('graphql-jit');
  }

  /** Null for what isn't asked often, and for what is executed as it is. */
  find(args: ExecutionArgs): Run | null {
    const known = this.#knownOf(args.document);
    known.uses += 1;
    if (known.uses <= often) return null;
    if (!this.#compiler) {
      // What can't be loaded now is executed as it is, and may be loaded the next time.
      this.load().catch(() => {});
      return null;
    }
    const name = args.operationName ?? '';
    const run = known.runs.get(name);
    if (run) this.#compiled.get(known);
    return run === undefined ? this.#compile(this.#compiler, args, name, known) : run;
  }

  #knownOf(document: DocumentNode): Known {
    const known = this.#known.get(document);
    if (known) return known;
    const made: Known = { uses: 0, runs: new Map() };
    this.#known.set(document, made);
    return made;
  }

  #compile(compiler: typeof Compiler, args: ExecutionArgs, name: string, known: Known): Run | null {
    const run = compile(compiler, args);
    known.runs.set(name, run);
    if (run) this.#compiled.set(known, true);
    return run;
  }
}

function compile(
  { compileQuery, isCompiledQuery }: typeof Compiler,
  { schema, document, operationName }: ExecutionArgs,
): Run | null {
  const operation = getOperationAST(document, operationName);
  if (!operation || !isCompilable(operation, document)) return null;
  const made = compileQuery(schema, document, operationName ?? '', {
    // Of errors nothing is shown.
    disablingCapturingStackErrors: true,
  });
  return isCompiledQuery(made) ? made.query : null;
}

function isCompilable(operation: OperationDefinitionNode, document: DocumentNode): boolean {
  if (operation.operation !== OperationTypeNode.QUERY) return false;
  if (refusalOf(() => measureDocument(document, limits))) return false;
  // An object made by such code has no field of that name.
  if (document.loc?.source.body.includes('__proto__') !== false) return false;
  // Variables that it wants to be given all the same.
  return !operation.variableDefinitions?.some(
    ({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && defaultValue,
  );
}
