import { join } from 'node:path';
import { ConfigError, parseConfig, type Config } from '../config.ts';
import { databaseOver } from '../database/database.ts';
import { openPostgresql } from '../database/postgresql.ts';
import type { Store } from '../database/store.ts';
import { openEmbedded } from './embedded.ts';
import { about, type Finding } from './finding.ts';
import { disk, memory, nodeVersion } from './machine.ts';
import { migrations } from './migrations.ts';
import { proxies } from './proxies.ts';
import { publicUrl } from './public-url.ts';
import { replicas } from './replicas.ts';
import { examineServer } from './server.ts';
import { work } from './work.ts';

/** Looks at all that a start with these settings needs, and at what lies undone in the data. Changes nothing. */
export async function examine(
  environment: NodeJS.ProcessEnv,
  now: () => Date = () => new Date(),
): Promise<Finding[]> {
  const node = nodeVersion(process.versions.node);
  const config = configOf(environment);
  if (Array.isArray(config)) return [node, ...config];
  return [
    ...[node, about('settings').ok('All are right'), memory(config.cacheBytes), proxies(config)],
    ...(await (config.databaseUrl === null
      ? embedded(config, now)
      : postgresql(config, config.databaseUrl, now))),
    ...(config.publicUrl === null ? [] : [await publicUrl(config.publicUrl)]),
  ];
}

function configOf(environment: NodeJS.ProcessEnv): Config | Finding[] {
  try {
    return parseConfig(environment);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const advice = 'Set it right, or take it away for its default: see Settings in README.md';
    return error.message.split('\n').map((line) => about('settings').fail(line, advice));
  }
}

async function postgresql(config: Config, url: string, now: () => Date): Promise<Finding[]> {
  const { isUsable, findings } = await examineServer(url, config.poolSize, now);
  if (!isUsable) return findings;
  const inside = await insideOf(openPostgresql(url, { poolSize: 2 }), now());
  return [...findings, ...inside, ...(await replicas(config.replicaUrls, url))];
}

async function embedded({ dataDirectory }: Config, now: () => Date): Promise<Finding[]> {
  const space = await disk(dataDirectory);
  const { store, finding } = await openEmbedded(join(dataDirectory, 'pglite'));
  return [space, finding, ...(store ? await insideOf(store, now()) : [])];
}

/** What is in a database, which is closed then. */
async function insideOf(store: Store, now: Date): Promise<Finding[]> {
  const database = databaseOver(store);
  try {
    const history = await migrations(store.adapter);
    // Data of another version may not even have these tables.
    return history.state === 'ok' ? [history, ...(await work(database.prisma, now))] : [history];
  } finally {
    await database.close();
  }
}
