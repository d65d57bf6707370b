import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import * as z from 'zod';
import { newsroomDirectory } from './newsroom-directory.ts';

const text = z.string().min(1);
const sectionShape = z.strictObject({
  slug: text,
  name: text,
  description: text.optional(),
  get children() {
    return z.array(sectionShape).optional();
  },
});
const authorShape = z.strictObject({ slug: text, name: text, jobTitle: text, bio: text });
const topicShape = z.strictObject({
  slug: text,
  name: text,
  type: z.enum(['PERSON', 'ORGANISATION', 'PLACE', 'SUBJECT']),
  description: text,
});
const imageShape = z.strictObject({
  key: text,
  file: text,
  alt: text,
  caption: text,
  credit: text,
  width: z.int(),
  height: z.int(),
});
const storyShape = z.strictObject({
  slug: text,
  headline: text,
  standfirst: text,
  section: text,
  state: z
    .enum(['WRITING', 'IN_REVIEW', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN'])
    .default('PUBLISHED'),
  published: text.optional(),
  updated: text.optional(),
  scheduledIn: text.optional(),
  withdrawnAge: text.optional(),
  withdrawnReason: text.optional(),
  formerSlug: text.optional(),
  formerSection: text.optional(),
  byline: z.array(z.strictObject({ author: text, role: text.optional() })),
  topics: z.array(text).default([]),
  image: text.optional(),
  related: z.array(text).default([]),
  notices: z
    .array(
      z.strictObject({ kind: z.enum(['CORRECTION', 'CLARIFICATION', 'UPDATE']), age: text, text }),
    )
    .default([]),
  rights: z
    .strictObject({
      holder: text.optional(),
      usageTerms: text.optional(),
      aiUse: z.enum(['ALLOWED', 'PROHIBITED']).optional(),
    })
    .default({}),
  views: z.int().default(0),
});

export type SampleSection = z.infer<typeof sectionShape>;
export type SampleStory = z.infer<typeof storyShape> & { markdown: string };
export type SampleNewsroom = Awaited<ReturnType<typeof readNewsroom>>;

/** All of the sample newsroom's files, checked; throws naming the file that is wrong. */
export async function readNewsroom() {
  return {
    sections: z.array(sectionShape).parse(await readYaml('sections.yaml')),
    authors: z.array(authorShape).parse(await readYaml('authors.yaml')),
    topics: z.array(topicShape).parse(await readYaml('topics.yaml')),
    images: z.array(imageShape).parse(await readYaml('images.yaml')),
    stories: await readStories(),
  };
}

async function readYaml(file: string): Promise<unknown> {
  return parse(await readFile(new URL(file, newsroomDirectory), 'utf8'));
}

async function readStories(): Promise<SampleStory[]> {
  const files = await readdir(new URL('articles/', newsroomDirectory));
  return Promise.all(files.filter((file) => file.endsWith('.md')).map(readStory));
}

async function readStory(file: string): Promise<SampleStory> {
  const content = await readFile(new URL(`articles/${file}`, newsroomDirectory), 'utf8');
  const [, frontMatter, markdown] = /^---\n(.*?)\n---\n(.*)$/s.exec(content) ?? [];
  if (frontMatter === undefined || markdown === undefined)
    throw new Error(`${file}: no front matter`);
  const story = storyShape.safeParse(parse(frontMatter));
  if (!story.success) throw new Error(`${file}: ${z.prettifyError(story.error)}`);
  return { ...story.data, markdown: markdown.trim() };
}
