import type { RelatedStory } from '../domain/article/related-reads.ts';
import { relatedTo } from './article-details.ts';
import { ArticleRef } from './article.ts';
import { builder } from './builder.ts';
import { checkedSize } from './connection.ts';

const RelatedReasonRef = builder.enumType('RelatedReason', {
  description: 'Why a story stands beside another, strongest first.',
  values: {
    PINNED: { description: 'An editor put it there.' },
    SHARED_TOPICS: { description: 'Both are about the same.' },
    SAME_SECTION: { description: 'Among the latest of the same section.' },
  } as const,
});

const RelatedStoryRef = builder.objectRef<RelatedStory>('RelatedStory').implement({
  description: 'A story that stands beside another.',
  fields: (t) => ({
    article: t.expose('article', { type: ArticleRef, description: 'The other story.' }),
    reason: t.expose('reason', { type: RelatedReasonRef, description: 'Why it stands there.' }),
  }),
});

const maxRelated = 20;

builder.objectField(ArticleRef, 'related', (t) =>
  t.field({
    type: [RelatedStoryRef],
    description:
      "Other stories to read: editors' pins in their order, then those that share most topics, then the latest of the section. Never itself, none twice, only what is public.",
    args: {
      first: t.arg.int({
        required: true,
        defaultValue: 4,
        description: `At most this many; 0 to ${maxRelated}.`,
      }),
    },
    resolve: (article, { first }, context) =>
      relatedTo(article, checkedSize('first', first, maxRelated), context),
  }),
);
