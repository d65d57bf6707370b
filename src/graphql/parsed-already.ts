import type { Plugin } from 'graphql-yoga';
import type { Execution } from './execution.ts';

/** Takes the JSON of a body from those who have read it before. */
export const parsedAlready: Plugin<object, Execution> = {
  onRequestParse({ serverContext, requestParser, setRequestParser }) {
    const { json } = serverContext;
    if (!json || !requestParser) return;
    // Of a request with JSON Yoga's parser asks for nothing else.
    const read = { json: () => Promise.resolve().then(json) };
    setRequestParser(() => requestParser(read as Request));
  },
};
