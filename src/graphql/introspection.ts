import {
  GraphQLError,
  Kind,
  visit,
  BREAK,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type validate,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from './context.ts';

/** Whom the schema is told by the API itself: anybody, those who show a token, or nobody. */
export type Introspection = 'on' | 'tokens' | 'off';

/** Refuses to tell the schema to those who aren't to know it, and gives no hints of it then. */
export function introspection(mode: Introspection): Plugin<Context> {
  if (mode === 'on') return {};
  const refuse = (args: ExecutionArgs) => {
    const { viewer } = args.contextValue as Context;
    const isMember = viewer.kind !== 'anonymous';
    return asksForSchema(args.document) && !(mode === 'tokens' && isMember) ? refused(mode) : null;
  };
  return {
    onValidate({ validateFn, setValidationFn }) {
      const validateIt = validateFn as typeof validate;
      setValidationFn(((schema, document, rules, options) =>
        validateIt(schema, document, rules, {
          ...options,
          hideSuggestions: true,
        })) satisfies typeof validate);
    },
    onExecute({ args, setResultAndStopExecution }) {
      const error = refuse(args);
      if (error) setResultAndStopExecution({ errors: [error] });
      return { onExecuteDone: withoutHints };
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const error = refuse(args);
      if (error) setResultAndStopExecution({ errors: [error] });
      return { onSubscribeResult: withoutHints };
    },
  };
}

/** Yoga's executor can't be told to give none about variables. */
function withoutHints({ result, setResult }: Done): void {
  const { errors, ...rest } = result as ExecutionResult;
  if (!errors?.some(({ path, message }) => !path && hint.test(message))) return;
  setResult({ ...rest, errors: errors.map((error) => (error.path ? error : withoutHint(error))) });
}

const hint = / Did you mean [^?]*\?$/;

function withoutHint({ message, nodes, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message.replace(hint, ''), { nodes: nodes ?? null, extensions });
}

interface Done {
  result: ExecutionResult | AsyncIterable<ExecutionResult>;
  setResult(result: ExecutionResult): void;
}

/** Documents are parsed once however often they are sent. */
const known = new WeakMap<DocumentNode, boolean>();

function asksForSchema(document: DocumentNode): boolean {
  const before = known.get(document);
  if (before !== undefined) return before;
  let asks = false;
  visit(document, {
    [Kind.FIELD]({ name }) {
      asks ||= name.value === '__schema' || name.value === '__type';
      return asks ? BREAK : undefined;
    },
  });
  known.set(document, asks);
  return asks;
}

function refused(mode: 'tokens' | 'off'): GraphQLError {
  const message =
    mode === 'tokens'
      ? 'The schema is told only to those who show a token'
      : 'This server does not tell its schema: it is in the file schema.graphql of the contract';
  return new GraphQLError(message, {
    extensions: { code: 'INTROSPECTION_OFF', http: { status: 403 } },
  });
}
