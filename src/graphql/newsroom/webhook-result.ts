import type { Database } from '../../database/database.ts';
import type { Command } from '../../domain/command/command.ts';
import { mayManageWebhooks } from '../../domain/policy.ts';
import type { WebhookDone } from '../../domain/webhook/webhook-commands.ts';
import type { Webhook } from '../../domain/webhook/webhook.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { CommandArgs } from './command.ts';
import { InputProblemRef } from './problems.ts';
import { runChange } from './run-change.ts';
import { VersionProblemRef } from './version-problem.ts';
import { WebhookRef } from './webhook.ts';

export class WebhookChange {
  readonly webhook: Webhook | null;
  readonly secret: string | null;
  readonly replayed: number;
  readonly dryRun: boolean;

  constructor({ webhook, secret, replayed }: WebhookDone, dryRun: boolean) {
    this.webhook = webhook;
    this.secret = secret;
    this.replayed = replayed;
    this.dryRun = dryRun;
  }
}

const WebhookChangeRef = builder.objectType(WebhookChange, {
  name: 'WebhookChange',
  description: 'A change of a webhook that was done, or by a dry run would be.',
  isTypeOf: (value) => value instanceof WebhookChange,
  fields: (t) => ({
    webhook: t.expose('webhook', {
      type: WebhookRef,
      nullable: true,
      description: 'The webhook after the change; null when it was deleted.',
    }),
    secret: t.exposeString('secret', {
      nullable: true,
      description:
        'A new secret, `whsec_…`, with which receivers verify what they get. Shown this once: keep it. Null when there is no new one, on a dry run, and when the mutation was answered again under its idempotency key.',
    }),
    replayed: t.exposeInt('replayed', {
      description: 'How many deliveries wait to be sent by a replay; 0 for any other change.',
    }),
    dryRun: t.exposeBoolean('dryRun', {
      description: 'Nothing was changed: this is what would be.',
    }),
  }),
});

/** What every mutation of a webhook answers with. */
export const WebhookResultRef = builder.unionType('WebhookResult', {
  description: 'What was done to a webhook, or why nothing was changed.',
  types: [WebhookChangeRef, InputProblemRef, VersionProblemRef],
});

export function webhookResult(
  context: Context,
  action: string,
  args: CommandArgs & { input: object },
  run: (database: Database, command: Command) => Promise<WebhookDone>,
) {
  const its = { action, rule: mayManageWebhooks, what: 'manage webhooks' };
  return runChange(
    context,
    its,
    args,
    async (database, command) => new WebhookChange(await run(database, command), args.dryRun),
  );
}
