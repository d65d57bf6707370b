import * as z from 'zod';
import { accessFields, accessOf, type Access } from './access-settings.ts';
import { problems } from './config-problems.ts';
import { databaseSettings } from './database-settings.ts';
import { deliveryFields, deliverySettings, type DeliverySettings } from './delivery-settings.ts';
import { isLocale } from './domain/article/last-update.ts';
import type { Limits } from './graphql/limits/limits.ts';
import type { OidcSettings } from './identity/oidc.ts';
import { limitSettings, limitsOf } from './limit-settings.ts';
import { address, fixedToken, isPrivate, port, siteUrl, usages } from './setting-values.ts';
import { logLevels, type LogLevel } from './telemetry/log-levels.ts';

/** Settings, from the environment. An empty variable counts as one that isn't set. */
const settings = z.object({
  PORT: port.default(4000).describe(port.description!),
  HOST: address.default('127.0.0.1').describe(address.description!),
  ...databaseSettings,
  DATA_DIR: z.string().default('data').describe('a folder'),
  PUBLIC_URL: siteUrl,
  SITE_NAME: z
    .string()
    .trim()
    .max(100)
    .default('Masthead')
    .describe('a name of up to 100 characters'),
  SITE_LANGUAGE: z
    .string()
    .refine(isLocale)
    .default('en')
    .describe('a BCP 47 language tag, such as en or pt-BR'),
  FEEDS: z.enum(['full', 'summary']).default('full').describe('full or summary'),
  RSL_PERMITS: usages,
  RSL_PROHIBITS: usages,
  DOCUMENTS: z.enum(['any', 'known']).default('any').describe('any or known'),
  CACHE_MIB: z.coerce
    .number()
    .int()
    .min(0)
    .max(1024 * 1024)
    .default(64)
    .describe('a number of MiB, such as 64; 0 keeps no answers'),
  ADMIN_TOKEN: fixedToken,
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .refine(isPrivate)
    .optional()
    .describe('an OpenID Connect issuer: its https address, or http on this machine'),
  OIDC_AUDIENCE: z.string().trim().optional().describe('what tokens are made for'),
  OIDC_ROLE_CLAIM: z.string().trim().optional().describe('the name of a claim'),
  ...deliveryFields,
  ...limitSettings,
  ...accessFields,
  WEBSUB_HUB: z
    .union([z.literal('off'), z.url({ protocol: /^https?$/ })])
    .optional()
    .describe('off, or the address of a WebSub hub, such as https://hub.example.org/'),
  SAMPLE: z.enum(['on', 'off']).default('on').describe('on or off'),
  LOG_LEVEL: z
    .enum(logLevels)
    .default('info')
    .describe(`one of ${logLevels.join(', ')}`),
  METRICS_PORT: port.optional().describe(port.description!),
  METRICS_HOST: address.optional().describe(address.description!),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('the address of an OpenTelemetry collector, such as http://127.0.0.1:4318'),
  OTEL_SERVICE_NAME: z.string().default('masthead').describe('a name'),
  SLOW_MS: z.coerce
    .number()
    .int()
    .min(1)
    .default(1000)
    .describe('a number of milliseconds of at least 1'),
  DRAIN_SECONDS: z.coerce.number().min(0).max(5).default(0).describe('0 to 5'),
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('development')
    .describe('development, test or production'),
});

export interface Config {
  port: number;
  host: string;
  /** Null for the embedded database in `dataDirectory`. */
  databaseUrl: string | null;
  /** Of streaming replicas, which answer what the public reads. */
  replicaUrls: readonly string[];
  /** How many connections to PostgreSQL a node has at most, besides one that listens. */
  poolSize: number;
  /** After which PostgreSQL gives up a statement. */
  statementSeconds: number;
  dataDirectory: string;
  /** Of the site that article links point to, without a slash at its end; null for this server itself. */
  publicUrl: string | null;
  siteName: string;
  /** BCP 47. */
  siteLanguage: string;
  /** What of a story anybody may pull in feeds. */
  feeds: 'full' | 'summary';
  /** Machine-readable licence of all that is public; null for none. */
  rsl: { permits: string[]; prohibits: string[] } | null;
  /** What GraphQL answers those who show no credential: any document, or those of the contract. */
  documents: 'any' | 'known';
  /** Bytes of memory for answers that are kept; 0 keeps none. */
  cacheBytes: number;
  /** A token with the role ADMIN that isn't in the database; null for none. */
  adminToken: string | null;
  /** Whose sign-in is trusted besides; null for nobody's. */
  oidc: OidcSettings | null;
  /** How others are told of changes. */
  delivery: DeliverySettings;
  /** What one operation may be at most. */
  limits: Limits;
  /** Who may ask, and how much. */
  access: Access;
  /** Address of a WebSub hub elsewhere, `off` for none; null for this server's own. */
  websubHub: string | null;
  sample: boolean;
  logLevel: LogLevel;
  /** Milliseconds from which on a request is logged as slow. */
  slowMs: number;
  /** For how long a node that is being stopped still takes requests, so that a proxy finds out. */
  drainSeconds: number;
  /** Where Prometheus may read; null while metrics are off. */
  metrics: { host: string; port: number } | null;
  /** Where traces go; null while there are none. */
  tracing: { endpoint: string; serviceName: string } | null;
  production: boolean;
}

/** One line for each setting that is wrong: its name, what it was, what would be right. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** @throws ConfigError */
export function parseConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.entries(environment).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  const parsed = settings.safeParse(Object.fromEntries(given));
  if (!parsed.success) throw new ConfigError(problems(parsed.error, environment, settings.shape));
  checkFeatures(parsed.data);
  const { data } = parsed;
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL ?? null,
    replicaUrls: data.DATABASE_REPLICA_URLS ?? [],
    poolSize: data.DATABASE_POOL_SIZE,
    statementSeconds: data.DATABASE_STATEMENT_SECONDS,
    dataDirectory: data.DATA_DIR,
    publicUrl: data.PUBLIC_URL ?? null,
    siteName: data.SITE_NAME,
    siteLanguage: data.SITE_LANGUAGE,
    feeds: data.FEEDS,
    rsl: rslTerms(data),
    documents: data.DOCUMENTS,
    cacheBytes: data.CACHE_MIB * 1024 * 1024,
    adminToken: data.ADMIN_TOKEN ?? null,
    oidc: oidcSettings(data),
    delivery: deliverySettings(data.DELIVERY_ALLOW, data.PURGE_WEBHOOK, data.PURGE_SECRET),
    limits: limitsOf(data),
    access: accessOf(data),
    websubHub: data.WEBSUB_HUB ?? null,
    sample: data.SAMPLE === 'on',
    logLevel: data.LOG_LEVEL,
    slowMs: data.SLOW_MS,
    drainSeconds: data.DRAIN_SECONDS,
    metrics: metricsAddress(data),
    tracing: tracingSettings(data),
    production: data.NODE_ENV === 'production',
  };
}

type Settings = z.infer<typeof settings>;

/** For a setting those that it is of no use without: a feature is off, or on with all that it needs. */
const needs: Partial<Record<keyof Settings, keyof Settings>> = {
  PURGE_SECRET: 'PURGE_WEBHOOK',
  METRICS_HOST: 'METRICS_PORT',
  OIDC_ISSUER: 'OIDC_AUDIENCE',
  OIDC_AUDIENCE: 'OIDC_ISSUER',
  OIDC_ROLE_CLAIM: 'OIDC_ISSUER',
  DATABASE_REPLICA_URLS: 'DATABASE_URL',
};

function checkFeatures(given: Settings): void {
  const missing = Object.entries(needs).filter(
    ([name, needed]) => given[name as keyof Settings] && given[needed] === undefined,
  );
  const lines = missing.map(([name, needed]) => `${needed}: is not set, and ${name} needs it`);
  if (lines.length > 0) throw new ConfigError(lines.join('\n'));
}

function oidcSettings(given: Settings): OidcSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_ROLE_CLAIM: roleClaim } = given;
  return issuer && audience ? { issuer, audience, roleClaim: roleClaim || 'role' } : null;
}

function metricsAddress({ METRICS_PORT: port, METRICS_HOST: host }: Settings): Config['metrics'] {
  return port === undefined ? null : { port, host: host ?? '127.0.0.1' };
}

function tracingSettings(given: Settings): Config['tracing'] {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: serviceName } = given;
  return endpoint ? { endpoint, serviceName } : null;
}

function rslTerms({ RSL_PERMITS: permits, RSL_PROHIBITS: prohibits }: Settings): Config['rsl'] {
  return permits || prohibits ? { permits: permits ?? [], prohibits: prohibits ?? [] } : null;
}
