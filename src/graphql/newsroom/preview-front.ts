import { InputError } from '../../domain/input-error.ts';
import { mayReadAllDrafts } from '../../domain/policy.ts';
import { previewFront, type FrontStory } from '../../domain/preview/preview-front.ts';
import { silentReads } from '../../domain/reads.ts';
import type { Section } from '../../domain/section/section.ts';
import { ArticleRef } from '../article.ts';
import { authorize } from '../authorize.ts';
import { builder } from '../builder.ts';
import { checkedSize } from '../connection.ts';
import type { Context } from '../context.ts';
import { sectionAt } from '../section-queries.ts';

const FrontStoryRef = builder.objectRef<FrontStory>('FrontStory').implement({
  description: 'A story in its place on a front to come.',
  fields: (t) => ({
    article: t.expose('article', {
      type: ArticleRef,
      description: 'As it will be; by its id the public may find another version, or nothing.',
    }),
    scheduled: t.exposeBoolean('scheduled', {
      description:
        'It will have been published, or updated, by the schedule; false for what the public reads already.',
    }),
  }),
});

builder.queryField('previewFront', (t) =>
  t.field({
    type: [FrontStoryRef],
    description:
      "A front at a time to come, latest publication first, if nothing happens until then but what is scheduled: scheduled stories stand at their times, unless an embargo holds longer, and updates replace what is public. For editors and admins. A request's preview header changes nothing here.",
    args: {
      section: t.arg.string({
        description: 'Path of a section, with all below it; without, the whole site.',
      }),
      at: t.arg({ type: 'DateTime', required: true, description: 'Not in the past.' }),
      first: t.arg.int({
        required: true,
        defaultValue: 20,
        description: 'At most this many; 0 to 100.',
      }),
    },
    async resolve(_root, { section, at, first }, context) {
      authorize(context.viewer, mayReadAllDrafts, 'see fronts to come');
      const query = { section: await sectionOf(context, section), at };
      const { database, loaders, now } = context;
      return previewFront(silentReads(database.prisma), await loaders.sectionTree(), now, {
        ...query,
        first: checkedSize('first', first),
      });
    },
  }),
);

/** @throws InputError for a path without a section */
async function sectionOf(
  context: Context,
  path: string | null | undefined,
): Promise<Section | null> {
  if (path == null) return null;
  const section = await sectionAt(context, path);
  if (section) return section;
  const message = `There is no section "${path}": give the path of one, as in "world/europe"`;
  throw new InputError('section', message);
}
