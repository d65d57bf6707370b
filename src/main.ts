import { join } from 'node:path';
import { createApp } from './app.ts';
import { ConfigError, parseConfig, type Config } from './config.ts';
import { openDatabase } from './database/database.ts';
import { RefusedDataError, UnreachableError } from './database/refused-data-error.ts';
import type { FeedSite } from './feeds/site.ts';
import { hubPath } from './http/hub.ts';
import { listen, ListenError } from './http/listen.ts';
import { keepHeapSmall } from './memory.ts';
import { firstStart } from './sample/first-start.ts';
import { startScheduler } from './scheduler.ts';
import { stopWhenTold } from './shutdown.ts';
import { startTelemetry } from './telemetry.ts';
import { startUpkeep } from './upkeep.ts';
import { welcome } from './welcome.ts';

async function main(config: Config): Promise<void> {
  const started = performance.now();
  keepHeapSmall();
  const telemetry = await startTelemetry(config);
  const { exchanges, report, warn } = telemetry;
  const server = await listen(config.host, config.port);
  const database = await openDatabase({
    ...config,
    dataDirectory: join(config.dataDirectory, 'pglite'),
  });
  const { sample, adminToken } = config;
  const secret = await firstStart(database, {
    sample,
    makeToken: adminToken === null,
    now: database.now(),
  });
  const site = siteOf(config, server.url);
  const app = createApp({
    ...{ database, site, adminToken, report, warn, exchanges },
    ...{ oidc: config.oidc, rsl: config.rsl, cacheBytes: config.cacheBytes },
    deliveryAllow: config.delivery.allow,
    purge: config.delivery.purge,
    ...{ limits: config.limits, access: config.access },
    documents: config.documents,
  });
  telemetry.watch(app.readings);
  server.serve(app.listener);
  server.serveSockets(app.upgrade);
  const stopScheduler = startScheduler(database, report);
  const stopUpkeep = startUpkeep(database, report);
  stopWhenTold({
    ...{ server, delay: config.drainSeconds * 1000 },
    unready: () => app.unready(),
    endStreams: () => app.endStreams(),
    async finish() {
      await stopScheduler();
      await stopUpkeep();
      await app.close();
      await telemetry.close();
      await database.close();
    },
  });
  const seconds = (performance.now() - started) / 1000;
  console.log(await welcome({ config, database, here: server.url, site, secret, seconds }));
}

function siteOf(config: Config, here: string): FeedSite {
  const url = config.publicUrl ?? here;
  return {
    ...{ url, name: config.siteName, language: config.siteLanguage, content: config.feeds },
    rslUrl: config.rsl && `${url}/license.xml`,
    hub: hubOf(config, url),
  };
}

function hubOf({ websubHub }: Config, siteUrl: string): FeedSite['hub'] {
  if (websubHub === 'off') return null;
  if (websubHub !== null) return { url: websubHub, isOurs: false };
  return { url: siteUrl + hubPath, isOurs: true };
}

const expected = [ConfigError, ListenError, RefusedDataError, UnreachableError];

try {
  await main(parseConfig(process.env));
} catch (error) {
  const isExpected = expected.some((kind) => error instanceof kind);
  console.error(isExpected ? (error as Error).message : error);
  process.exit(1);
}
