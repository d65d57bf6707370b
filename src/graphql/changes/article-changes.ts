import { lastSequence } from '../../domain/event/event-log.ts';
import { EventStream } from '../../domain/event/event-stream.ts';
import { builder } from '../builder.ts';
import { positionAfter } from './change-cursor.ts';
import { articleFilter } from './article-filter.ts';
import { ArticleChangedRef } from './changed-types.ts';

builder.subscriptionField('articleChanges', (t) =>
  t.field({
    type: ArticleChangedRef,
    description:
      'What happens to articles, as it happens; with several conditions, to those that fulfil all. With `after`, first all that was missed: nothing is left out and nothing comes twice. A section that is renamed or moved takes its articles to other addresses without a change of theirs: the former addresses lead on, and `changes` has a SECTION_MOVED. A subscriber who does not take what is sent is ended with the code SLOW_CLIENT, and comes back after the last cursor.',
    args: {
      section: t.arg.string({
        description:
          'Path of a section: what is in it or below it, or was just before, so that one that leaves is told too.',
      }),
      author: t.arg.string({
        description: 'Slug of an author who is in the byline, or was just before.',
      }),
      topic: t.arg.string({ description: 'Slug of a topic that it is about, or was just before.' }),
      article: t.arg.id({ description: 'Global id of an article, also of one to come.' }),
      after: t.arg.string({
        description:
          'A `cursor` of this subscription or of `changes`; without one it begins with now.',
      }),
    },
    async subscribe(_root, args, context) {
      // A replica may be behind what the follower has heard.
      const queries = context.database.prisma;
      const isWanted = await articleFilter(args, context);
      // Now, before the client is told that it follows: what it reads from then on is not older.
      const after = await (args.after == null
        ? lastSequence(queries)
        : positionAfter(queries, args.after));
      return new EventStream({ ...context.streams, queries, after, isWanted });
    },
    resolve: (event) => event,
  }),
);
