import { sectionPath } from '../domain/address/paths.ts';
import type { Section } from '../domain/section/section.ts';
import { entityTag } from '../domain/tag.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { withValue, type Maybe } from './once-read.ts';
import { absoluteUrl } from './urls.ts';

export const SectionRef = builder.objectRef<Section>('Section');

builder.node(SectionRef, {
  description: 'A node of the section tree.',
  id: { resolve: (section) => section.id },
  loadManyWithoutCache: async (ids, { loaders, reads }) => {
    reads.note(...ids.map((id) => entityTag('section', id)));
    const tree = await loaders.sectionTree();
    return ids.map((id) => tree.byId(id));
  },
  fields: (t) => ({
    slug: t.exposeString('slug', {
      description: 'The last part of the path; unique among its siblings.',
    }),
    name: t.exposeString('name', { description: 'As it is printed.' }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'One sentence, plain text.',
    }),
    version: t.exposeInt('version', {
      description: 'Grows by one with every change of it. Editors send it as `expectedVersion`.',
    }),
    path: t.string({
      description: 'On the site, with a leading slash: `/world/europe`.',
      resolve: sectionPath,
    }),
    url: t.string({
      description: 'The path as a whole address on the site.',
      resolve: (section, _args, { site }) => absoluteUrl(site, sectionPath(section)),
    }),
    parent: t.field({
      type: SectionRef,
      nullable: true,
      description: 'The section above; null at the top.',
      resolve: ({ parentId }, _args, context) => (parentId ? loadSection(context, parentId) : null),
    }),
    ancestors: t.field({
      type: [SectionRef],
      description: 'From the top down to the parent; empty at the top.',
      resolve: async ({ id }, _args, context) => (await lineage(context, id)).slice(0, -1),
    }),
    children: t.field({
      type: [SectionRef],
      description: 'The sections right below, in the order editors gave them.',
      resolve: async ({ id }, _args, { loaders }) => [
        ...(await loaders.sectionTree()).children(id),
      ],
    }),
  }),
});

/** From the top down to the section, itself included. */
export async function lineage({ loaders, reads }: Context, id: string): Promise<Section[]> {
  const sections = (await loaders.sectionTree()).lineage(id);
  reads.note(...sections.map((section) => entityTag('section', section.id)));
  return sections;
}

export function loadSection({ loaders, reads }: Context, id: string): Maybe<Section | null> {
  reads.note(entityTag('section', id));
  return withValue(loaders.sectionTree(), (tree) => tree.byId(id));
}
