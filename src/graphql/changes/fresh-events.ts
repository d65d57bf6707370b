import {
  createSourceEventStream,
  execute,
  GraphQLError,
  type ExecutionArgs,
  type ExecutionResult,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { StreamEndedError } from '../../domain/event/event-stream.ts';
import type { Context } from '../context.ts';
import { readingAgain } from '../read-again.ts';
import type { Watcher } from '../watcher.ts';
import { sharedKey, SharedAnswers } from './shared-answers.ts';

/**
 * Answers each event of a subscription with reads of its own; what one kept would be old for the next. What
 * goes wrong is known to be of the request that the subscription began with, days ago perhaps.
 */
export function freshEvents(watcher: Watcher, masked: Masked): Plugin {
  const shared = new SharedAnswers();
  const subscribe = async (args: ExecutionArgs) => {
    const source = await createSourceEventStream(args);
    if (!(Symbol.asyncIterator in source)) return source;
    const { request } = args.contextValue as { request: Request };
    const key = sharedKey(args);
    const toAnswer = (event: object) =>
      shared.of(event, key, () => watcher.within(request, () => answer(args, event, masked)));
    const toEnd = (error: unknown) =>
      watcher.within(request, () => Promise.resolve(masked(told(error)) as GraphQLError));
    const events = source[Symbol.asyncIterator]() as AsyncIterator<object>;
    return answers(events, toAnswer, toEnd);
  };
  return { onSubscribe: ({ setSubscribeFn }) => setSubscribeFn(subscribe) };
}

const executeAgain = readingAgain(execute);

/** What a client is told of an error. */
type Masked = (error: unknown) => Error;

async function answer(
  args: ExecutionArgs,
  event: unknown,
  masked: Masked,
): Promise<ExecutionResult> {
  const context = args.contextValue as Context;
  const contextValue = { ...context, ...(await context.renew()) };
  const { errors, ...result } = await executeAgain({ ...args, rootValue: event, contextValue });
  return errors
    ? { ...result, errors: errors.map((error) => masked(error) as GraphQLError) }
    : result;
}

/** An answer for each event; what ends the events is the last answer. No generator: that can't be ended while it waits. */
function answers(
  events: AsyncIterator<object>,
  toAnswer: (event: object) => Promise<ExecutionResult>,
  toEnd: (error: unknown) => Promise<GraphQLError>,
): AsyncIterableIterator<ExecutionResult> {
  let isFailed = false;
  const end = async () => {
    await events.return?.();
    return { done: true as const, value: undefined };
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      if (isFailed) return end();
      try {
        const event = await events.next();
        return event.done ? await end() : { done: false, value: await toAnswer(event.value) };
      } catch (error) {
        isFailed = true;
        return { done: false, value: { data: null, errors: [await toEnd(error)] } };
      }
    },
    return: end,
  };
}

const endings = {
  slow: {
    code: 'SLOW_CLIENT',
    message: 'Too many changes wait for you: follow again after the last cursor you were sent',
  },
  stopping: {
    code: 'SERVER_STOPPING',
    message: 'This server stops: follow again after the last cursor you were sent',
  },
};

function told(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  if (!(error instanceof StreamEndedError)) {
    return new GraphQLError('The subscription failed', { originalError: error as Error });
  }
  const { code, message } = endings[error.reason];
  return new GraphQLError(message, { extensions: { code } });
}
