import type { Rights } from '../domain/article/rights.ts';
import { ArticleRef } from './article.ts';
import { builder } from './builder.ts';

export const AiUseRef = builder.enumType('AiUse', {
  description: 'Whether machines may learn from a story.',
  values: {
    ALLOWED: { description: 'They may.' },
    PROHIBITED: { description: 'They may not.' },
  } as const,
});

export const ArticleRightsRef = builder.objectRef<Rights>('ArticleRights').implement({
  description: 'Who owns a story and what may be done with it.',
  fields: (t) => ({
    holder: t.exposeString('holder', {
      nullable: true,
      description: 'An organisation or a person; null when nothing is said.',
    }),
    usageTerms: t.exposeString('usageTerms', {
      nullable: true,
      description:
        'What those who take it over may do, in plain text or as the address of a licence; null when nothing is said.',
    }),
    aiUse: t.expose('aiUse', {
      type: AiUseRef,
      nullable: true,
      description: 'Whether machines may learn from it; null when nothing is said.',
    }),
  }),
});

builder.objectField(ArticleRef, 'rights', (t) =>
  t.field({
    type: ArticleRightsRef,
    description: 'Who owns it and what may be done with it; each field null when nothing is said.',
    resolve: ({ rights }) => rights,
  }),
);
