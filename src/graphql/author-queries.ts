import { countAuthors, listAuthors } from '../domain/author/author-reads.ts';
import { AuthorRef } from './author.ts';
import { builder } from './builder.ts';
import { nameConnection } from './name-connection.ts';

builder.queryField('author', (t) =>
  t.field({
    type: AuthorRef,
    nullable: true,
    description: 'An author by slug; null when there is none. `resolve` knows where one has moved.',
    args: { slug: t.arg.string({ required: true, description: 'The last part of the address.' }) },
    resolve: (_root, { slug }, { loaders }) => loaders.authorBySlug.load(slug),
  }),
);

builder.queryField('authors', (t) =>
  t.connection(
    {
      type: AuthorRef,
      description: 'All authors, by name.',
      resolve: (_root, args, { reads }) =>
        nameConnection(
          args,
          (window) => listAuthors(reads, window),
          () => countAuthors(reads),
        ),
    },
    { name: 'AuthorConnection', description: 'A page of a list of authors.' },
    { name: 'AuthorEdge', description: 'An author in their place in a list.' },
  ),
);
