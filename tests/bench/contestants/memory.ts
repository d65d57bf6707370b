import { fileURLToPath } from 'node:url';
import type { Contestant } from './contestant.ts';
import { mastheadQueries, saidByMasthead, variables } from './masthead.ts';

const script = fileURLToPath(new URL('../servers/memory.ts', import.meta.url));

/** Limit B: what GraphQL itself costs, with nothing to be read. */
export const memory: Contestant = {
  word: 'memory',
  name: 'limit B: graphql-js over memory, Yoga',
  prepare: async () => {},
  program: (databaseUrl) => ({
    command: ['--import=tsx', script],
    environment: (port) => ({ PORT: `${port}`, DATABASE_URL: databaseUrl, NODE_ENV: 'production' }),
    readyPath: '/graphql?query=%7B__typename%7D',
  }),
  ask: (shape, subjects, variant) => ({
    path: '/graphql',
    body: { query: mastheadQueries[shape], variables: variables(shape, subjects, variant) },
  }),
  said: saidByMasthead,
};
