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

/** Answers each event of a subscription with reads of its own; what one kept would be old for the next. */
export const freshEvents: Plugin = {
  onSubscribe({ setSubscribeFn }) {
    setSubscribeFn(subscribeFreshly);
  },
};

async function subscribeFreshly(args: ExecutionArgs) {
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return source;
  return answers(source[Symbol.asyncIterator](), (event) => answer(args, event));
}

async function answer(args: ExecutionArgs, event: unknown): Promise<ExecutionResult> {
  const context = args.contextValue as Context;
  const contextValue = { ...context, ...(await context.renew()) };
  return execute({ ...args, rootValue: event, contextValue });
}

/** An answer for each event; what ends the events is the last answer. No generator: that can't be ended while it waits. */
function answers(
  events: AsyncIterator<unknown>,
  toAnswer: (event: unknown) => Promise<ExecutionResult>,
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
        return { done: false, value: { data: null, errors: [told(error)] } };
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
