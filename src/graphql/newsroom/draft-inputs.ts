import type { ContentInput } from '../../domain/draft/resolve-content.ts';
import type { Target } from '../../domain/draft/write.ts';
import { InputError } from '../../domain/input-error.ts';
import { builder, type InputFields } from '../builder.ts';
import { decodeGlobalId } from '../global-id.ts';
import { AiUseRef } from '../rights.ts';
import { TopicTypeRef } from '../topic.ts';

const BylineInput = builder.inputType('BylineEntryInput', {
  description: 'One author of a byline.',
  fields: (t) => ({
    author: t.string({ required: true, description: 'Slug of an author.' }),
    role: t.string({ description: 'What to print beside the name; leave out for who wrote it.' }),
  }),
});

const TopicInput = builder.inputType('TopicInput', {
  description: 'A topic: by its slug, or by name and type, and then it is made if there is none.',
  fields: (t) => ({
    slug: t.string({ description: 'Of a topic that is there.' }),
    name: t.string({ description: 'As it is printed.' }),
    type: t.field({ type: TopicTypeRef, description: 'Needed with a name.' }),
  }),
});

const RightsInput = builder.inputType('ArticleRightsInput', {
  description:
    'Who owns a story and what may be done with it. A field that is left out stays as it is.',
  fields: (t) => ({
    holder: t.string({
      description: 'An organisation or a person, up to 200 characters; null to say nothing.',
    }),
    usageTerms: t.string({
      description:
        'What those who take it over may do, up to 2,000 characters, or the address of a licence; null to say nothing.',
    }),
    aiUse: t.field({
      type: AiUseRef,
      description: 'Whether machines may learn from it; null to say nothing.',
    }),
  }),
});

export const DraftContentInput = builder.inputType('DraftContentInput', {
  description: 'The words of a story. A field that is left out stays as it is.',
  fields: (t) => ({
    headline: t.string({
      description: 'Plain text, up to 300 characters; needed to begin a story.',
    }),
    standfirst: t.string({ description: 'Plain text, up to 1,000 characters; null for none.' }),
    slug: t.string({ description: 'The wanted address; null to make it from the headline.' }),
    section: t.string({ description: 'Path, as in `world/europe`; null for none yet.' }),
    language: t.string({ description: 'BCP 47, as in `en-GB`.' }),
    markdown: t.string({
      description:
        'The body: CommonMark with tables, up to 1 MiB and 20,000 lines. HTML in it is shown as text.',
    }),
    byline: t.field({ type: [BylineInput], description: 'Authors, in the order to print.' }),
    topics: t.field({ type: [TopicInput], description: 'In order.' }),
    image: t.id({ description: 'Id of an image in the library; null for none.' }),
    related: t.idList({ description: 'Pins, in order: ids of articles or drafts.' }),
    rights: t.field({
      type: RightsInput,
      description: 'Who owns it and what may be done with it.',
    }),
  }),
});

type GivenContent = typeof DraftContentInput.$inferInput;

/** What GraphQL gives as what the domain takes. @throws InputError */
export function contentInput(given: GivenContent): ContentInput {
  const { headline, standfirst, slug, section, language, markdown } = given;
  return {
    headline: headline ?? undefined,
    ...{ standfirst, slug, section },
    language: language ?? undefined,
    markdown: markdown ?? undefined,
    byline: given.byline?.map(({ author, role = null }) => ({ author, role })),
    topics: given.topics?.map(topicInput),
    image: given.image && idOf('image', given.image, ['Image']),
    related: given.related?.map((id) => idOf('related', id, ['Article', 'Draft'])),
    rights: given.rights ?? undefined,
  };
}

function topicInput({ slug, name, type }: typeof TopicInput.$inferInput) {
  if (slug && !name) return { slug };
  if (name && type && !slug) return { name, type };
  throw new InputError('topics', 'A topic is unclear: give a slug, or a name with a type');
}

/** The uuid of a global id of one of the types. @throws InputError for any other */
export function idOf(field: string, globalId: string, typenames: readonly string[]): string {
  const { typename, id } = decodeGlobalId(globalId, field);
  if (typenames.includes(typename)) return id;
  const message = `This is the id of a ${typename}: give that of a ${typenames.join(' or ')}`;
  throw new InputError(field, message);
}

/** Fields that every change of a draft that is there begins with. */
export function targetFields(t: InputFields) {
  return {
    id: t.id({ required: true, description: 'Of the draft.' }),
    expectedVersion: t.int({
      required: true,
      description: 'The version of the draft that you have read.',
    }),
  };
}

export function targetOf({ id, expectedVersion }: { id: string; expectedVersion: number }): Target {
  return { id: idOf('id', id, ['Draft', 'Article']), expectedVersion };
}
