import type { RequestListener } from 'node:http';
import type { Config } from './config.ts';
import { operationNames } from './graphql/operations.ts';
import { listen } from './http/listen.ts';
import { exchangeLog } from './telemetry/exchange-log.ts';
import { Exchanges } from './telemetry/exchanges.ts';
import { createLog, type Log } from './telemetry/log.ts';
import type { Metrics } from './telemetry/metrics.ts';
import type { Reading } from './telemetry/reading.ts';

/** What the settings ask to be seen of a running server. What they don't ask for is not even loaded. */
export async function startTelemetry(config: Config) {
  const exchanges = new Exchanges();
  const log = createLog({
    level: config.logLevel,
    readable: process.stderr.isTTY && !config.production,
    secrets: secretsOf(config),
    requestId: () => exchanges.id,
  });
  exchanges.observe(exchangeLog(log, config.slowMs));
  const tracing = await tracingOf(config);
  if (tracing) exchanges.observe(tracing);
  const metrics = await metricsOf(config, log);
  if (metrics) exchanges.observe(metrics.metrics);
  return {
    exchanges,
    report: (error: unknown) => log.error(error),
    warn: (text: string) => log.warn(text),
    watch: (readings: readonly Reading[]) => metrics?.metrics.add(readings),
    close: async () => void (await Promise.all([tracing?.close(), metrics?.server.close()])),
  };
}

async function tracingOf({ tracing }: Config) {
  if (!tracing) return null;
  const { createTracing } = await import('./telemetry/tracing.ts');
  return createTracing(tracing.endpoint, tracing.serviceName);
}

/** On a port of its own, so that no proxy before the site shows it to everybody. */
async function metricsOf({ metrics: address }: Config, log: Log) {
  if (!address) return null;
  const settings = { host: 'METRICS_HOST', port: 'METRICS_PORT' };
  const server = await listen(address.host, address.port, settings);
  const { createMetrics } = await import('./telemetry/metrics.ts');
  const metrics = createMetrics(operationNames());
  server.serve(metricsListener(metrics));
  log.info({ url: `${server.url}/metrics` }, 'metrics');
  return { server, metrics };
}

function metricsListener(metrics: Metrics): RequestListener {
  return (request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end('Not found\n');
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
      () => response.writeHead(503).end('Some numbers could not be read\n'),
    );
  };
}

function secretsOf({ adminToken, databaseUrl, replicaUrls }: Config): string[] {
  const passwords = [databaseUrl, ...replicaUrls].map((url) => url && new URL(url).password);
  return [adminToken, ...passwords].flatMap((secret) => secret || []);
}
