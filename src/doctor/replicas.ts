import { setTimeout as delay } from 'node:timers/promises';
import { lastEventOn, serverFacts } from '../database/server-facts.ts';
import { about, type Finding } from './finding.ts';
import { placeOf, whyUnreachable } from './unreachable.ts';

/** How often a replica is looked at, half a second apart, before it is said to be behind. */
const looks = 4;

export function replicas(urls: readonly string[], primary: string): Promise<Finding[]> {
  return Promise.all(urls.map((url) => replica(url, primary)));
}

async function replica(url: string, primary: string): Promise<Finding> {
  const found = about('replica');
  try {
    const { isReplica } = await serverFacts(url, () => new Date());
    if (!isReplica) {
      return found.fail(
        `${placeOf(url)} follows no primary`,
        'Take it out of DATABASE_REPLICA_URLS: what it answers would never change',
      );
    }
    const behind = await eventsBehind(url, await lastEventOn(primary));
    if (behind <= 0n) return found.ok(`${placeOf(url)} has every event`);
    return found.warn(
      `${placeOf(url)} is ${behind} events behind`,
      'Look at pg_stat_wal_receiver there: nodes leave it out until it has caught up',
    );
  } catch (error) {
    const { text, advice } = whyUnreachable('DATABASE_REPLICA_URLS', url, error);
    return found.warn(text, `${advice}. Meanwhile nodes leave it out`);
  }
}

async function eventsBehind(url: string, last: bigint): Promise<bigint> {
  for (let look = 1; ; look++) {
    const behind = last - (await lastEventOn(url));
    if (behind <= 0n || look === looks) return behind;
    await delay(500);
  }
}
