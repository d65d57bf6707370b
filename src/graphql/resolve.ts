import { brandWithType } from '@pothos/core';
import type { Gone, Redirect, Resolution } from '../domain/address/resolution.ts';
import { resolvePath } from '../domain/address/resolve-path.ts';
import { leftPath } from '../domain/preview/preview-addresses.ts';
import { ArticleRef } from './article.ts';
import { AuthorRef } from './author.ts';
import { builder } from './builder.ts';
import { articleLookup } from './preview-loaders.ts';
import { SectionRef } from './section.ts';
import { TopicRef } from './topic.ts';
import { absoluteUrl } from './urls.ts';

const RedirectRef = builder.objectRef<Redirect>('Redirect').implement({
  description: 'What stood here has moved for good: HTTP 301.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Where it is now, with a leading slash.' }),
    url: t.string({
      description: 'The path as a whole address on the site.',
      resolve: ({ path }, _args, { site }) => absoluteUrl(site, path),
    }),
    since: t.expose('since', { type: 'DateTime', description: 'When it moved.' }),
  }),
});

const RemovalKindRef = builder.enumType('RemovalKind', {
  description: 'How an article was taken down.',
  values: {
    WITHDRAWN: { description: 'It may return.' },
    KILLED: { description: 'For good.' },
  } as const,
});

const GoneRef = builder.objectRef<Gone>('Gone').implement({
  description: 'An article stood here and was taken down: HTTP 410.',
  fields: (t) => ({
    kind: t.expose('kind', { type: RemovalKindRef, description: 'How it was taken down.' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'What the public is told; null when nothing.',
    }),
    since: t.expose('since', { type: 'DateTime', description: 'When it was taken down.' }),
  }),
});

const ResolutionRef = builder.unionType('Resolution', {
  description: 'What stands at a path of the site.',
  types: [ArticleRef, SectionRef, AuthorRef, TopicRef, RedirectRef, GoneRef],
});

builder.queryField('resolve', (t) =>
  t.field({
    type: ResolutionRef,
    nullable: true,
    description:
      'What stands at a path of the site, where it has moved, or that it was taken down; null when nothing ever stood there.',
    args: {
      path: t.arg.string({
        required: true,
        description: 'As in `/world/europe/a-slug`; slashes at the ends do not matter.',
      }),
    },
    async resolve(_root, { path }, { reads, loaders, preview, now }) {
      const resolution =
        (preview && leftPath(preview, path, now)) ??
        (await resolvePath(reads, path, articleLookup(loaders)));
      return resolution && branded(resolution);
    },
  }),
);

/** Tells GraphQL which member of the union a value is. */
function branded(resolution: Resolution) {
  const [value, type] = member(resolution);
  brandWithType(value, type);
  return value;
}

function member(resolution: Resolution) {
  switch (resolution.type) {
    case 'article':
      return [resolution.article, ArticleRef] as const;
    case 'section':
      return [resolution.section, SectionRef] as const;
    case 'author':
      return [resolution.author, AuthorRef] as const;
    case 'topic':
      return [resolution.topic, TopicRef] as const;
    case 'redirect':
      return [resolution, RedirectRef] as const;
    case 'gone':
      return [resolution, GoneRef] as const;
  }
}
