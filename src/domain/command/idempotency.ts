import { createHash } from 'node:crypto';
import type { Queries } from '../../database/database.ts';
import type { Change } from '../change.ts';
import { InputError } from '../input-error.ts';
import type { Command, Subject } from './command.ts';

/**
 * What the command was done to when it came before under its key; null when it is new. A second one
 * at the same time waits for the first to commit.
 * @throws InputError when the key was used for something else
 */
export async function findDone(
  queries: Queries,
  actor: string,
  { idempotencyKey: key, action, request }: Command,
): Promise<{ id: string } | null> {
  if (key === null) return null;
  if (key === '' || key.length > 200) {
    throw new InputError('idempotencyKey', 'An idempotency key has 1 to 200 characters');
  }
  await queries.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${actor} ${key}`}, 0))`;
  const found = await queries.idempotencyKey.findUnique({ where: { actor_key: { actor, key } } });
  if (!found) return null;
  if (found.requestHash !== hashOf(action, request)) {
    const message = 'This key was used for another mutation: take a new key for each';
    throw new InputError('idempotencyKey', message);
  }
  return { id: found.subjectId };
}

export async function recordDone(
  { queries, actor, now }: Change,
  { idempotencyKey: key, action, request }: Command,
  subject: Subject,
): Promise<void> {
  if (key === null) return;
  await queries.idempotencyKey.create({
    data: {
      ...{ actor, key },
      requestHash: hashOf(action, request),
      subjectType: subject.type,
      subjectId: subject.id,
      at: now,
    },
  });
}

function hashOf(action: string, request: object): string {
  return createHash('sha256')
    .update(JSON.stringify([action, request]))
    .digest('hex');
}
