import type { Database } from '../../src/database/database.ts';
import { transaction } from '../../src/database/transaction.ts';
import type { Channel } from '../../src/delivery/channel.ts';
import { addressRules } from '../../src/delivery/outgoing/address-rules.ts';
import { requestSender } from '../../src/delivery/outgoing/send-request.ts';
import { startDelivery } from '../../src/delivery/start-delivery.ts';
import { addFollower } from '../../src/domain/delivery/followers.ts';
import { EventFollower } from '../../src/domain/event/event-follower.ts';
import type { LoggedEvent } from '../../src/domain/event/event-log.ts';
import { newId } from '../../src/domain/id.ts';
import { beforeDatabaseCloses } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';

/** Tells each event as it is, one after another about the same thing, to the address that a follower is named by. */
export const plainChannel: Channel = {
  kind: 'plain',
  plan: (_queries, _follower, events) =>
    Promise.resolve(
      events.map((event) => ({
        ...{ id: newId(), eventId: event.id, lanes: [event.subjectId] },
        data: { sequence: Number(event.sequence), subject: event.subjectId },
      })),
    ),
  request: ({ follower, id, data }) =>
    Promise.resolve({
      ...{ method: 'POST', url: follower.slice('plain:'.length), body: JSON.stringify(data) },
      headers: { 'webhook-id': id },
    }),
};

export interface Told {
  sequence: number;
  subject: string;
}

/** What a plain channel's receiver was told. */
export function told(bodies: readonly { body: string }[]): Told[] {
  return bodies.map(({ body }) => JSON.parse(body) as Told);
}

export interface Node {
  reported: unknown[];
  close(): Promise<void>;
}

/** A node that delivers, on a database that may have others. @param timeout milliseconds; the usual unless given */
export function startNode(
  database: Database,
  channel: Channel = plainChannel,
  timeout?: number,
): Node {
  const reported: unknown[] = [];
  const report = (error: unknown) => void reported.push(error);
  const events = new EventFollower(database, report);
  const send = requestSender({
    rules: addressRules(['127.0.0.1/32']),
    ...(timeout !== undefined && { timeout }),
  });
  const delivery = startDelivery({ database, events, channels: [channel], send, report });
  let closed: Promise<void> | undefined;
  const close = () =>
    (closed ??= Promise.all([delivery.close(), events.close()]).then(() => undefined));
  beforeDatabaseCloses(close);
  return { reported, close };
}

/** A follower of the plain channel from now on. */
export function followAt(database: Database, url: string): Promise<void> {
  return transaction(database, (queries) => addFollower(queries, `plain:${url}`));
}

/** Time passes for what waits for another attempt. */
export async function retryNow(database: Database): Promise<void> {
  await database.prisma.delivery.updateMany({
    where: { state: 'WAITING', problem: { not: null } },
    data: { dueAt: new Date(0) },
  });
}

/** All events of the log as they are told. */
export async function logged(database: Database, after = 0n): Promise<Told[]> {
  const events = await database.prisma.event.findMany({
    where: { sequence: { gt: after } },
    orderBy: { sequence: 'asc' },
  });
  return (events as unknown as LoggedEvent[]).map(({ sequence, subjectId }) => ({
    ...{ sequence: Number(sequence), subject: subjectId },
  }));
}

/** What was told of each thing, in its order. */
export function bySubject(all: readonly Told[]): Record<string, number[]> {
  const lanes: Record<string, number[]> = {};
  for (const { subject, sequence } of all) (lanes[subject] ??= []).push(sequence);
  return lanes;
}

/** Waits for what others are told: on a busy machine that may be long. */
export function soon(check: () => Promise<void> | void): Promise<void> {
  return eventually(check, { seconds: 50 });
}
