import type { Queries } from '../database/database.ts';
import { countLeft, countUnsettled, furthestBehind } from '../domain/delivery/delivery-state.ts';
import { countOverdue } from '../domain/draft/overdue.ts';
import { readEventLag } from '../domain/event/event-lag.ts';
import { about, type Finding } from './finding.ts';

/** Milliseconds after which work that nodes do at once counts as left undone. */
const patience = 60_000;

const noNode = 'Start a node: this is what nodes do by themselves';

/** What lies in the data undone. */
export async function work(queries: Queries, now: Date): Promise<Finding[]> {
  const before = new Date(now.getTime() - patience);
  return [
    await schedules(queries, before),
    await log(queries),
    await left(queries, before),
    await parked(queries),
  ];
}

async function schedules(queries: Queries, before: Date): Promise<Finding> {
  const found = about('schedules');
  const overdue = await countOverdue(queries, before);
  if (overdue === 0) return found.ok('No story is overdue');
  return found.warn(`${overdue} stories should have appeared over a minute ago`, noNode);
}

async function log(queries: Queries): Promise<Finding> {
  const found = about('event log');
  const position = await furthestBehind(queries);
  const lag = position === null ? null : await readEventLag(queries, position);
  if (!lag || lag.seconds * 1000 < patience) return found.ok('Followers have all events');
  return found.warn(`A follower is ${lag.events} events behind, since ${ago(lag.seconds)}`, noNode);
}

async function left(queries: Queries, before: Date): Promise<Finding> {
  const found = about('deliveries');
  const count = await countLeft(queries, before);
  if (count === 0) return found.ok('None is overdue');
  return found.warn(`${count} have been due for over a minute`, noNode);
}

async function parked(queries: Queries): Promise<Finding> {
  const found = about('parked');
  const { PARKED: count = 0 } = await countUnsettled(queries);
  if (count === 0) return found.ok('No delivery was given up');
  return found.warn(
    `${count} deliveries were given up`,
    'The query `webhooks` says why; `replayWebhook` sends them anew. They are forgotten after 30 days',
  );
}

function ago(seconds: number): string {
  return seconds < 7200
    ? `${Math.round(seconds / 60)} minutes`
    : `${Math.round(seconds / 3600)} hours`;
}
