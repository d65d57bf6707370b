import * as z from 'zod';
import { defaultLimits, type Limits } from './graphql/limits/limits.ts';

/** The settings of what one operation may be at most. */
export const limitSettings = {
  MAX_DOCUMENT_SIZE: upTo(defaultLimits.documentSize, 100, 10_000_000),
  MAX_TOKENS: upTo(defaultLimits.tokens, 100, 1_000_000),
  MAX_DEPTH: upTo(defaultLimits.depth, 5, 100),
  MAX_FIELDS: upTo(defaultLimits.fields, 50, 100_000),
  MAX_ALIASES: upTo(defaultLimits.aliases, 0, 100_000),
  MAX_ROOT_FIELDS: upTo(defaultLimits.rootFields, 1, 1000),
  MAX_DIRECTIVES: upTo(defaultLimits.directives, 1, 100),
  MAX_COST: upTo(defaultLimits.cost, 1000, 100_000_000),
  QUERY_SECONDS: upTo(defaultLimits.executionTime / 1000, 1, 600),
};

export function limitsOf(given: z.infer<z.ZodObject<typeof limitSettings>>): Limits {
  return {
    documentSize: given.MAX_DOCUMENT_SIZE,
    tokens: given.MAX_TOKENS,
    depth: given.MAX_DEPTH,
    fields: given.MAX_FIELDS,
    aliases: given.MAX_ALIASES,
    rootFields: given.MAX_ROOT_FIELDS,
    directives: given.MAX_DIRECTIVES,
    cost: given.MAX_COST,
    executionTime: given.QUERY_SECONDS * 1000,
  };
}

function upTo(usual: number, min: number, max: number) {
  return z.coerce
    .number()
    .int()
    .min(min)
    .max(max)
    .default(usual)
    .describe(`a whole number from ${min} to ${max}`);
}
