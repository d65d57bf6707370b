import { pathSegments } from '../domain/address/paths.ts';
import type { Section } from '../domain/section/section.ts';
import { foundTag, listTag } from '../domain/tag.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { SectionRef } from './section.ts';

builder.queryField('section', (t) =>
  t.field({
    type: SectionRef,
    nullable: true,
    description:
      'A section by its path; null when there is none. `resolve` knows where one has moved.',
    args: {
      path: t.arg.string({
        required: true,
        description: 'As in `world/europe`; slashes at the ends do not matter.',
      }),
    },
    resolve: (_root, { path }, context) => sectionAt(context, path),
  }),
);

builder.queryField('sections', (t) =>
  t.field({
    type: [SectionRef],
    description:
      'The sections at the top, in the order editors gave them; `children` leads down the tree.',
    resolve: async (_root, _args, { loaders, reads }) => {
      reads.note(listTag('section'));
      return [...(await loaders.sectionTree()).children(null)];
    },
  }),
);

/** The section at a path, or null; notes which. */
export async function sectionAt(
  { loaders, reads }: Context,
  path: string,
): Promise<Section | null> {
  const normal = pathSegments(path).join('/');
  const section = (await loaders.sectionTree()).byPath(normal);
  reads.note(foundTag('section', normal, section));
  return section;
}
