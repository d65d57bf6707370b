import type { LoggedEvent } from '../../domain/event/event-log.ts';
import { ArticleRef } from '../article.ts';
import { AuthorRef } from '../author.ts';
import { builder } from '../builder.ts';
import { loadSection, SectionRef } from '../section.ts';
import { TopicRef } from '../topic.ts';
import { ChangeRef, subjectGlobalId } from './change.ts';

const interfaces = [ChangeRef];

export const ArticleChangedRef = builder.objectRef<LoggedEvent>('ArticleChanged').implement({
  description: 'Something happened to an article.',
  interfaces,
  fields: (t) => ({
    articleId: t.id({ description: 'The global id of the article.', resolve: subjectGlobalId }),
    article: t.field({
      type: ArticleRef,
      nullable: true,
      description: 'As it is now; null while the public can not read it.',
      resolve: ({ subjectId }, _args, { loaders }) => loaders.articleById.load(subjectId),
    }),
    reason: t.string({
      nullable: true,
      description:
        'Why it is gone, as the public is told now; null when nothing is said, or it is there.',
      resolve: async ({ subjectId }, _args, { loaders }) =>
        (await loaders.removal.load(subjectId))?.reason ?? null,
    }),
  }),
});

builder.objectRef<LoggedEvent>('SectionChanged').implement({
  description: 'Something happened to a section.',
  interfaces,
  fields: (t) => ({
    sectionId: t.id({ description: 'The global id of the section.', resolve: subjectGlobalId }),
    section: t.field({
      type: SectionRef,
      nullable: true,
      description: 'As it is now; null when it is no more.',
      resolve: ({ subjectId }, _args, context) => loadSection(context, subjectId),
    }),
  }),
});

const mergedNote =
  'Whatever named the one names the other since: read anew the articles that you hold with it.';

builder.objectRef<LoggedEvent>('AuthorChanged').implement({
  description: 'Something happened to an author.',
  interfaces,
  fields: (t) => ({
    authorId: t.id({ description: 'The global id of the author.', resolve: subjectGlobalId }),
    author: t.field({
      type: AuthorRef,
      nullable: true,
      description: `As they are now; who they were merged into, if they were. ${mergedNote}`,
      resolve: async ({ subjectId }, _args, { loaders }) =>
        loaders.authorById.load(await loaders.currentAuthorId.load(subjectId)),
    }),
  }),
});

builder.objectRef<LoggedEvent>('TopicChanged').implement({
  description: 'Something happened to a topic.',
  interfaces,
  fields: (t) => ({
    topicId: t.id({ description: 'The global id of the topic.', resolve: subjectGlobalId }),
    topic: t.field({
      type: TopicRef,
      nullable: true,
      description: `As it is now; what it was merged into, if it was. ${mergedNote}`,
      resolve: async ({ subjectId }, _args, { loaders }) =>
        loaders.topicById.load(await loaders.currentTopicId.load(subjectId)),
    }),
  }),
});

builder.objectRef<LoggedEvent>('ImageChanged').implement({
  description:
    'What is said of an image that the public sees changed; `touched` names the articles that show it.',
  interfaces,
  fields: (t) => ({
    imageId: t.id({ description: 'The global id of the image.', resolve: subjectGlobalId }),
  }),
});
