import { rightsOf } from '../../domain/article/rights.ts';
import { currentByline } from '../../domain/author/current-byline.ts';
import type { DraftContent } from '../../domain/draft/draft.ts';
import { currentTopics } from '../../domain/topic/current-topics.ts';
import { AuthorRef } from '../author.ts';
import { builder } from '../builder.ts';
import { encodeGlobalId } from '../global-id.ts';
import { ImageRef } from '../image.ts';
import type { Loaders } from '../loaders.ts';
import { ArticleRightsRef } from '../rights.ts';
import { loadSection, SectionRef } from '../section.ts';
import { TopicRef } from '../topic.ts';

interface DraftBylineEntry {
  authorId: string;
  role: string | null;
}

const DraftBylineEntryRef = builder.objectRef<DraftBylineEntry>('DraftBylineEntry').implement({
  description: 'One author of a draft.',
  fields: (t) => ({
    author: t.field({
      type: AuthorRef,
      description: 'Who.',
      // They are there: only a merge takes an author away, and that was followed.
      resolve: async ({ authorId }, _args, { loaders }) =>
        (await loaders.authorById.load(authorId))!,
    }),
    role: t.exposeString('role', { nullable: true, description: 'What to print beside the name.' }),
  }),
});

/** The words of a draft at one save, the same on a draft, a revision and the sides of a conflict. */
export const DraftContentRef = builder.objectRef<DraftContent>('DraftContent').implement({
  description: 'What an editor wrote: the words of one revision.',
  fields: (t) => ({
    headline: t.exposeString('headline', { description: 'Plain text.' }),
    standfirst: t.exposeString('standfirst', {
      nullable: true,
      description: 'The summary under the headline, plain text.',
    }),
    slug: t.exposeString('slug', {
      nullable: true,
      description: 'The wanted address; null to make it from the headline at publication.',
    }),
    section: t.field({
      type: SectionRef,
      nullable: true,
      description: 'Where it is to stand; needed to publish.',
      resolve: ({ sectionId }, _args, context) =>
        sectionId ? loadSection(context, sectionId) : null,
    }),
    language: t.exposeString('language', { description: 'BCP 47.' }),
    markdown: t.exposeString('markdown', { description: 'The body: CommonMark with tables.' }),
    byline: t.field({
      type: [DraftBylineEntryRef],
      description:
        'Who made it, in the order to print. An author who was merged into another stands as that one.',
      async resolve({ byline }, _args, { loaders }) {
        const ids = byline.map(({ authorId }) => authorId);
        return currentByline(byline, await currentOf(loaders.currentAuthorId, ids));
      },
    }),
    topics: t.field({
      type: [TopicRef],
      description:
        'What it is about, in order. A topic that was merged into another stands as that one.',
      async resolve({ topicIds }, _args, { loaders }) {
        const current = await currentOf(loaders.currentTopicId, topicIds);
        const ids = currentTopics(topicIds, current);
        const topics = await Promise.all(ids.map((id) => loaders.topicById.load(id)));
        return topics.filter((topic) => topic !== null);
      },
    }),
    image: t.field({
      type: ImageRef,
      nullable: true,
      description: 'The picture that goes with it.',
      resolve: ({ imageId }, _args, { loaders }) =>
        imageId ? loaders.imageById.load(imageId) : null,
    }),
    related: t.idList({
      description: "Editors' pins, in order: the ids of their drafts.",
      resolve: ({ relatedIds }) => relatedIds.map((id) => encodeGlobalId('Draft', id)),
    }),
    rights: t.field({
      type: ArticleRightsRef,
      description: 'Who owns it and what may be done with it.',
      resolve: rightsOf,
    }),
  }),
});

/** What stands now for each id. */
async function currentOf(
  loader: Loaders['currentAuthorId'],
  ids: readonly string[],
): Promise<Map<string, string>> {
  const current = await Promise.all(ids.map((id) => loader.load(id)));
  return new Map(ids.map((id, index) => [id, current[index]!]));
}
