import type { Config } from './config.ts';
import { exchangeLog } from './telemetry/exchange-log.ts';
import { Exchanges } from './telemetry/exchanges.ts';
import { createLog } from './telemetry/log.ts';

/** What the settings ask to be seen of a running server. */
export function startTelemetry(config: Config) {
  const exchanges = new Exchanges();
  const log = createLog({
    level: config.logLevel,
    readable: process.stderr.isTTY && !config.production,
    secrets: secretsOf(config),
    requestId: () => exchanges.id,
  });
  exchanges.observe(exchangeLog(log, config.slowMs));
  return { exchanges, report: (error: unknown) => log.error(error) };
}

function secretsOf({ adminToken, databaseUrl }: Config): string[] {
  const password = databaseUrl && new URL(databaseUrl).password;
  return [adminToken, password].flatMap((secret) => secret || []);
}
