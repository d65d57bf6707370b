import * as z from 'zod';
import type { Introspection } from './graphql/introspection.ts';
import { isProxy } from './http/client-address.ts';
import { commaList } from './setting-values.ts';

/** Who may ask, and how much. */
export interface Access {
  /** Addresses and networks, in CIDR notation, of proxies that are believed whom they ask for. */
  trustedProxies: readonly string[];
  /** Points of one client; null for as many as it likes. */
  ratePerMinute: number | null;
  /** Of pages that may read answers in browsers; null for any. */
  origins: readonly string[] | null;
  /** Bytes of a request. */
  maxBody: number;
  graphiql: boolean;
  introspection: Introspection;
}

export const usualAccess: Access = {
  trustedProxies: [],
  ratePerMinute: null,
  origins: null,
  maxBody: 4 * 1024 * 1024,
  graphiql: true,
  introspection: 'on',
};

/** How it is set. */
export const accessFields = {
  TRUSTED_PROXIES: listOf(isProxy)
    .optional()
    .describe('a list of addresses and networks with commas, such as 10.0.0.7, 172.16.0.0/12'),
  RATE_PER_MINUTE: z
    .union([z.enum(['off', '0']), z.coerce.number().int().min(1000).max(1_000_000_000)])
    .default(300_000)
    .describe('a number of points of at least 1000, or off'),
  CORS_ORIGINS: z
    .union([z.literal('*'), listOf(isOrigin)])
    .default('*')
    .describe('*, or a list of origins with commas, such as https://www.example.org'),
  MAX_BODY_SIZE: z.coerce
    .number()
    .int()
    .min(1024)
    .max(64 * 1024 * 1024)
    .default(usualAccess.maxBody)
    .describe('a number of bytes from 1024 to 67108864'),
  GRAPHIQL: z.enum(['on', 'off']).default('on').describe('on or off'),
  INTROSPECTION: z.enum(['on', 'tokens', 'off']).default('on').describe('on, tokens or off'),
};

export function accessOf(given: z.infer<z.ZodObject<typeof accessFields>>): Access {
  const { RATE_PER_MINUTE: rate, CORS_ORIGINS: origins } = given;
  return {
    trustedProxies: given.TRUSTED_PROXIES ?? [],
    ratePerMinute: typeof rate === 'number' ? rate : null,
    origins: origins === '*' ? null : origins,
    maxBody: given.MAX_BODY_SIZE,
    graphiql: given.GRAPHIQL === 'on',
    introspection: given.INTROSPECTION,
  };
}

function listOf(isGood: (text: string) => boolean) {
  return commaList.refine((texts) => texts.every(isGood));
}

/** As browsers name one. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text);
}
