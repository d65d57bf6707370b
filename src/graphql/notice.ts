import type { Notice } from '../domain/article/article.ts';
import { ArticleRef } from './article.ts';
import { builder } from './builder.ts';

export const NoticeKindRef = builder.enumType('NoticeKind', {
  description: 'Why readers are told.',
  values: {
    CORRECTION: { description: 'Something was wrong and is right now.' },
    CLARIFICATION: { description: 'Something could be misread.' },
    UPDATE: { description: 'Something important was added.' },
  } as const,
});

const NoticeRef = builder.objectRef<Notice>('Notice').implement({
  description: 'What readers are told about a change, below the story.',
  fields: (t) => ({
    kind: t.expose('kind', { type: NoticeKindRef, description: 'Why readers are told.' }),
    text: t.exposeString('text', { description: 'Plain text.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When the change was made.' }),
  }),
});

builder.objectField(ArticleRef, 'notices', (t) =>
  t.field({
    type: [NoticeRef],
    description: 'Newest first; empty for most.',
    resolve: ({ notices }) => notices,
  }),
);
