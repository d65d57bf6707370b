import { authorPath } from '../domain/address/paths.ts';
import type { Author } from '../domain/author/author.ts';
import { builder } from './builder.ts';
import { absoluteUrl } from './urls.ts';

export const AuthorRef = builder.objectRef<Author>('Author');

builder.node(AuthorRef, {
  description: 'Somebody who writes, photographs or reports.',
  id: { resolve: (author) => author.id },
  loadManyWithoutCache: (ids, { loaders }) =>
    Promise.all(ids.map((id) => loaders.authorById.load(id))),
  fields: (t) => ({
    slug: t.exposeString('slug', {
      description: 'The last part of the address; unique among authors.',
    }),
    name: t.exposeString('name', { description: 'As it is printed in bylines.' }),
    jobTitle: t.exposeString('jobTitle', {
      nullable: true,
      description: 'As in "Energy correspondent".',
    }),
    bio: t.exposeString('bio', { nullable: true, description: 'A few sentences, plain text.' }),
    version: t.exposeInt('version', {
      description: 'Grows by one with every change of them. Editors send it as `expectedVersion`.',
    }),
    path: t.string({ description: 'On the site, with a leading slash.', resolve: authorPath }),
    url: t.string({
      description: 'The path as a whole address on the site.',
      resolve: (author, _args, { site }) => absoluteUrl(site, authorPath(author)),
    }),
  }),
});
