import type { Database, Queries } from '../../database/database.ts';
import type { Change } from '../change.ts';
import type { Given } from '../checked-fields.ts';
import type { Command } from '../command/command.ts';
import { runCommand } from '../command/run-command.ts';
import { replayEvents, type ReplayRange } from './replay.ts';
import { checkReachable, type AddressProblem, type WebhookFields } from './webhook-fields.ts';
import { findWebhook } from './webhook-reads.ts';
import {
  createWebhook,
  deleteWebhook,
  pauseWebhook,
  resumeWebhook,
  rotateWebhookSecret,
  updateWebhook,
  type WebhookTarget,
} from './webhook-service.ts';
import type { Webhook } from './webhook.ts';

export interface WebhookDone {
  /** Null when it is no more. */
  webhook: Webhook | null;
  /** Shown once; null when there is no new one, on a dry run, and when the command was done before. */
  secret: string | null;
  /** How many deliveries wait that didn't before by a replay. */
  replayed: number;
}

/** @throws InputError */
export function addWebhook(
  database: Database,
  command: Command,
  input: WebhookFields,
  addressProblem: AddressProblem,
) {
  return run(database, command, (change) => {
    checkReachable(input.url, addressProblem);
    return createWebhook(change, input);
  });
}

/** @throws InputError, VersionError */
export function changeWebhook(
  database: Database,
  command: Command,
  target: WebhookTarget,
  given: Given<WebhookFields>,
  addressProblem: AddressProblem,
) {
  const work = (change: Change) => {
    if (given.url !== undefined) checkReachable(given.url, addressProblem);
    return nothing(updateWebhook(change, target, given));
  };
  return run(database, command, work, target.id);
}

/** @throws InputError, VersionError */
export function stopWebhook(
  database: Database,
  command: Command,
  target: WebhookTarget,
  reason: string,
) {
  return run(
    database,
    command,
    (change) => nothing(pauseWebhook(change, target, reason)),
    target.id,
  );
}

/** @throws InputError, VersionError */
export function continueWebhook(database: Database, command: Command, target: WebhookTarget) {
  return run(database, command, (change) => nothing(resumeWebhook(change, target)), target.id);
}

/** @throws InputError, VersionError */
export function removeWebhook(database: Database, command: Command, target: WebhookTarget) {
  const work = (change: Change) => nothing(deleteWebhook(change, target));
  return run(database, command, work, target.id);
}

/** @throws InputError, VersionError */
export function renewWebhookSecret(database: Database, command: Command, target: WebhookTarget) {
  return run(database, command, (change) => rotateWebhookSecret(change, target), target.id);
}

/** @throws InputError */
export function replayWebhook(
  database: Database,
  command: Command,
  id: string,
  range: ReplayRange,
) {
  const work = async (change: Change) => ({ replayed: await replayEvents(change, id, range) });
  return run(database, command, work, id);
}

interface Made {
  id?: string;
  secret?: string;
  replayed?: number;
}

type Work = (change: Change) => Promise<Made | undefined>;

function run(
  database: Database,
  command: Command,
  work: Work,
  target?: string,
): Promise<WebhookDone> {
  const done = async (change: Change) => {
    const made = (await work(change)) ?? {};
    const id = (target ?? made.id)!;
    const webhook = await findWebhook(change.queries, id);
    const secret = command.dryRun ? null : (made.secret ?? null);
    const value = { webhook, secret, replayed: made.replayed ?? 0 };
    return { subject: { type: 'webhook' as const, id }, value };
  };
  const again = async (queries: Queries, id: string) => ({
    ...{ webhook: await findWebhook(queries, id), secret: null, replayed: 0 },
  });
  return runCommand<WebhookDone>(database, command, done, again);
}

/** Work that makes nothing to be told of. */
async function nothing(work: Promise<unknown>): Promise<undefined> {
  await work;
}
