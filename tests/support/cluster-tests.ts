import { afterAll, beforeAll, describe } from '@jest/globals';
import { newCluster, postgresPrograms, type Cluster } from './cluster.ts';

/** For tests that kill servers: skipped where there is no PostgreSQL to start, unless REQUIRE_POSTGRESQL=1. */
export function describeOnCluster(name: string, tests: (cluster: () => Cluster) => void): void {
  const isWanted = process.env['REQUIRE_POSTGRESQL'] === '1' || postgresPrograms() !== null;
  if (!isWanted) process.stderr.write(`Not tried, ${name}: PostgreSQL is not installed here\n`);
  (isWanted ? describe : describe.skip)(name, () => {
    let cluster: Cluster;
    beforeAll(async () => void (cluster = await newCluster()), 120_000);
    afterAll(() => cluster.remove(), 60_000);
    tests(() => cluster);
  });
}
