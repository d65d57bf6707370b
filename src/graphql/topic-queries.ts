import { countTopics, listTopics } from '../domain/topic/topic-reads.ts';
import { builder } from './builder.ts';
import { nameConnection } from './name-connection.ts';
import { TopicRef, TopicTypeRef } from './topic.ts';

builder.queryField('topic', (t) =>
  t.field({
    type: TopicRef,
    nullable: true,
    description: 'A topic by slug; null when there is none. `resolve` knows where one has moved.',
    args: { slug: t.arg.string({ required: true, description: 'The last part of the address.' }) },
    resolve: (_root, { slug }, { loaders }) => loaders.topicBySlug.load(slug),
  }),
);

builder.queryField('topics', (t) =>
  t.connection(
    {
      type: TopicRef,
      description: 'Topics, by name.',
      args: { type: t.arg({ type: TopicTypeRef, description: 'Only of this type.' }) },
      resolve: (_root, { type, ...args }, { reads }) =>
        nameConnection(
          args,
          (window) => listTopics(reads, type ?? null, window),
          () => countTopics(reads, type ?? null),
        ),
    },
    { name: 'TopicConnection', description: 'A page of a list of topics.' },
    { name: 'TopicEdge', description: 'A topic in its place in a list.' },
  ),
);
