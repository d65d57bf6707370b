import { visit, type DocumentNode, type ExecutionArgs, type ExecutionResult } from 'graphql';
import type { Context } from '../context.ts';

/**
 * Answers events once for all who ask the same at the same time: a thousand readers may follow one story.
 * What has been answered is not kept, since whoever comes to an event later is told what holds then.
 */
export class SharedAnswers {
  readonly #underWay = new WeakMap<object, Map<string, Promise<ExecutionResult>>>();

  /** @param key what is asked; null for what is answered to one alone */
  of(
    event: object,
    key: string | null,
    answer: () => Promise<ExecutionResult>,
  ): Promise<ExecutionResult> {
    if (key === null) return answer();
    const its = this.#underWay.get(event) ?? new Map<string, Promise<ExecutionResult>>();
    this.#underWay.set(event, its);
    const shared = its.get(key);
    // What went wrong is told by the id of each one's own request.
    if (shared) return shared.then((result) => (result.errors ? answer() : result), answer);
    const own = answer().finally(() => its.delete(key));
    its.set(key, own);
    return own;
  }
}

/** What a subscription asks of each event, when anybody who asks it is answered alike. */
export function sharedKey(args: ExecutionArgs): string | null {
  const { document, operationName = null, variableValues = {}, contextValue } = args;
  const { viewer, preview } = contextValue as Context;
  const text = document.loc?.source.body;
  if (viewer.kind !== 'anonymous' || preview || text === undefined) return null;
  const used = [...variablesOfAnswers(document)].map((name) => [name, variableValues?.[name]]);
  return JSON.stringify([text, operationName, used]);
}

/** Not those that only choose the events: each client comes back after another cursor. */
function variablesOfAnswers(document: DocumentNode): Set<string> {
  const names = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Field: (node) =>
      node.name.value === 'articleChanges' ? { ...node, arguments: [] } : undefined,
    Variable: (node) => void names.add(node.name.value),
  });
  return names;
}
