import { expect } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { send } from '../support/graphql.ts';
import type { Received } from '../support/receiver.ts';
import { adminToken } from '../support/server.ts';
import type { WebhookBody } from './webhook-copy.ts';

/** A webhook as a mutation left it. */
export interface Made {
  id: string;
  version: number;
  pausedAt: string | null;
  pauseReason: string | null;
  failingSince: string | null;
}

/** The member of WebhookResult that a mutation was answered with. */
export interface Result {
  __typename: string;
  webhook: Made;
  secret: string;
  replayed: number;
  field: string;
}

export async function mutateWebhook(url: string, mutation: string, input: object): Promise<Result> {
  const types: Record<string, string> = {
    createWebhook: 'CreateWebhookInput',
    updateWebhook: 'UpdateWebhookInput',
    pauseWebhook: 'PauseWebhookInput',
    replayWebhook: 'ReplayWebhookInput',
  };
  const { data, errors } = await send(
    url,
    `mutation ($input: ${types[mutation] ?? 'WebhookTargetInput'}!) { result: ${mutation}(input: $input) {
      __typename ... on WebhookChange { secret replayed
        webhook { id version pausedAt pauseReason failingSince } }
      ... on Problem { field message } } }`,
    { input },
    adminToken,
  );
  expect(errors).toEqual([]);
  return (data as unknown as { result: Result }).result;
}

/** A webhook with the log of what it was sent, the latest first. */
export async function readWebhook(url: string, id: string) {
  const { data } = await send(
    url,
    `query ($id: ID!) { node(id: $id) { ... on Webhook {
      id version pausedAt pauseReason failingSince
      deliveries(first: 50) { totalCount edges { node { id state attempts status problem cursor } } } } } }`,
    { id },
    adminToken,
  );
  return (
    data as unknown as {
      node: Made & {
        deliveries: {
          totalCount: number;
          edges: { node: { id: string; state: string; status: number; cursor: string } }[];
        };
      };
    }
  ).node;
}

/** What a request says, as the standard's own library verifies it. @throws when it does not */
export function verified(secret: string, { body, headers }: Received): WebhookBody {
  return new Webhook(secret).verify(body, headers as Record<string, string>) as WebhookBody;
}

/** Its id in the API. */
export function articleId(id: string): string {
  return Buffer.from(`Article:${id}`).toString('base64url');
}
