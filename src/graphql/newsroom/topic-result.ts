import { mayManageTopics } from '../../domain/policy.ts';
import type { Topic } from '../../domain/topic/topic.ts';
import type { Database } from '../../database/database.ts';
import type { Command } from '../../domain/command/command.ts';
import { TopicRef } from '../topic.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { CommandArgs } from './command.ts';
import { InputProblemRef } from './problems.ts';
import { runChange } from './run-change.ts';
import { VersionProblemRef } from './version-problem.ts';

export class TopicChange {
  readonly topic: Topic;
  readonly dryRun: boolean;

  constructor(topic: Topic, dryRun: boolean) {
    this.topic = topic;
    this.dryRun = dryRun;
  }
}

const TopicChangeRef = builder.objectType(TopicChange, {
  name: 'TopicChange',
  description: 'A change of a topic that was done, or by a dry run would be.',
  isTypeOf: (value) => value instanceof TopicChange,
  fields: (t) => ({
    topic: t.expose('topic', {
      type: TopicRef,
      description: 'The topic after the change; of a merge, the one that is left.',
    }),
    dryRun: t.exposeBoolean('dryRun', {
      description: 'Nothing was changed: the topic is as it would be, its lists as they are.',
    }),
  }),
});

/** What every mutation of a topic answers with. */
export const TopicResultRef = builder.unionType('TopicResult', {
  description: 'The changed topic, or why nothing was changed.',
  types: [TopicChangeRef, InputProblemRef, VersionProblemRef],
});

export function topicResult(
  context: Context,
  action: string,
  args: CommandArgs & { input: object },
  run: (database: Database, command: Command) => Promise<Topic>,
) {
  const its = { action, rule: mayManageTopics, what: 'manage topics' };
  return runChange(
    context,
    its,
    args,
    async (database, command) => new TopicChange(await run(database, command), args.dryRun),
  );
}
