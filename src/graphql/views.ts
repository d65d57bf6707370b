import {
  readMostRead,
  readTrending,
  type MostRead,
  type MostReadQuery,
} from '../domain/view/most-read.ts';
import { requiredArticleId } from './article-id.ts';
import { ArticleRef } from './article.ts';
import { builder } from './builder.ts';
import { checkedSize } from './connection.ts';
import type { Context } from './context.ts';
import { example } from './newsroom/example.ts';
import { sectionAt } from './section-queries.ts';

const MostReadRef = builder.objectRef<MostRead>('MostRead').implement({
  description: 'An article and how often it was read in the time that was asked about.',
  fields: (t) => ({
    article: t.expose('article', { type: ArticleRef, description: 'What was read.' }),
    views: t.exposeInt('views', { description: 'How often, in that time.' }),
  }),
});

const WindowRef = builder.enumType('ViewWindow', {
  description:
    'How far to look back. Views are counted by whole hours of UTC: a window begins with the hour in which its beginning lies.',
  values: {
    HOUR: { value: 1, description: 'The last hour.' },
    DAY: { value: 24, description: 'The last 24 hours.' },
    WEEK: { value: 168, description: 'The last 7 days.' },
  } as const,
});

const maxMostRead = 50;

const exactness =
  'Numbers of views are exact. Which articles are looked at is bounded: those that were read most in each hour, 10 to 100 of them, for a section as many of each section in it. What was among these in no hour is left out, whatever its sum.';

const listArgs = builder.args((t) => ({
  section: t.string({
    description: 'Path of a section, as in `world/europe`, with all below it; else the whole site.',
  }),
  first: t.int({
    required: true,
    defaultValue: 10,
    description: `At most this many; 0 to ${maxMostRead}.`,
  }),
}));

builder.queryFields((t) => ({
  mostRead: t.field({
    type: [MostReadRef],
    freshFor: 5,
    description: `The articles that were read most, most first; of as many views, the later one. Only what is public and was read. A section that is not there has none. ${exactness}`,
    args: {
      window: t.arg({
        type: WindowRef,
        required: true,
        defaultValue: 24,
        description: 'How far to look back.',
      }),
      ...listArgs,
    },
    resolve: (_root, { window, ...args }, context) =>
      inSection(args, context, (query) => readMostRead(context.reads, { ...query, hours: window })),
  }),
  trending: t.field({
    type: [MostReadRef],
    freshFor: 5,
    description:
      'The articles that are read most just now: those with the highest sum of views × 2^(−age ÷ 6) over the last 48 hours, where age is how many hours before the present one a view was counted. `views` are those of the 48 hours. Of equals, the later one comes first. Views are counted by whole hours of UTC. Only what is public and was read. ' +
      exactness,
    args: listArgs,
    resolve: (_root, args, context) =>
      inSection(args, context, (query) => readTrending(context.reads, query)),
  }),
}));

type ListQuery = Omit<MostReadQuery, 'hours'>;

/** Reads a list of the section with a path; the empty list where there is no such section. */
async function inSection(
  { section: path, first }: { section?: string | null | undefined; first: number },
  context: Context,
  read: (query: ListQuery) => Promise<MostRead[]>,
): Promise<MostRead[]> {
  const size = checkedSize('first', first, maxMostRead);
  const query = { first: size, now: context.now };
  if (path == null) return read({ ...query, section: null });
  const section = await sectionAt(context, path);
  if (!section) return [];
  const tree = await context.loaders.sectionTree();
  const subtreeIds = tree.subtree(section.id).map(({ id }) => id);
  return read({ ...query, section: { id: section.id, subtreeIds } });
}

/** Holds the global id that was given. */
const ViewRecordedRef = builder.objectRef<string>('ViewRecorded').implement({
  description: 'A view was taken. Whether it counts is not told.',
  fields: (t) => ({
    article: t.id({ description: 'The id that was given.', resolve: (article) => article }),
  }),
});

builder.mutationField('recordView', (t) =>
  t.field({
    type: ViewRecordedRef,
    description: example(
      `Says that somebody reads an article; a page can POST to /views/ID instead. Needs no token. \`viewCount\` has it within 2 seconds.

A reader counts once in 30 minutes for each article. Readers are told apart by network address and User-Agent, of which nothing is stored and which nobody can trace back; at midnight UTC all are new. Each node of the server knows its own readers only: one who is sent from node to node may count once on each. Known bots, what is fetched ahead and clients without a User-Agent don't count. An app should name itself in User-Agent: what network libraries call themselves, as in \`okhttp/4.9\`, is taken for a bot.`,
      'RecordView',
    ),
    args: { article: t.arg.id({ required: true, description: 'The id of the article.' }) },
    resolve(_root, { article }, { views, visit, now }) {
      const id = requiredArticleId('article', article);
      if (visit) views.record(id, visit, now);
      return article;
    },
  }),
);
