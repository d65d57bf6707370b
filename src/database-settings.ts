import * as z from 'zod';
import { commaList } from './setting-values.ts';

/** Those of the settings that say where the data is and how it is asked. */
export const databaseSettings = {
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('a PostgreSQL address, such as postgresql://user:password@host:5432/masthead'),
  DATABASE_REPLICA_URLS: commaList
    .pipe(z.array(z.url({ protocol: /^postgres(ql)?$/ })))
    .optional()
    .describe('a list of PostgreSQL addresses, with commas'),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(500).default(10).describe('2 to 500'),
  DATABASE_STATEMENT_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(600)
    .default(15)
    .describe('1 to 600'),
};
