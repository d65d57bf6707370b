import { expect, it } from '@jest/globals';
import { project, type ProjectionInput } from '../../../src/domain/article/projection.ts';
import { parseMarkdown } from '../../../src/domain/body/parse-markdown.ts';
import type { Image } from '../../../src/domain/image/image.ts';
import { hour } from '../../support/newsroom.ts';

const section = { description: null, position: 0, version: 1 };
const world = {
  ...section,
  id: 'world',
  slug: 'world',
  name: 'World',
  parentId: null,
  path: 'world',
};
const near = { ...world, id: 'near', slug: 'near', parentId: 'world', path: 'world/near' };

const image: Image = {
  ...{ id: 'a-picture', url: '/media/a.jpg', alt: 'A', caption: null, credit: null },
  ...{ width: 4, height: 3, mediaType: 'image/jpeg' },
};

const markdown = 'Five words of a story.\n\n![](image:a-picture)';

function input(changed: Partial<ProjectionInput['revision']> = {}): ProjectionInput {
  const revision = {
    ...{
      draftId: 'the-draft',
      number: 7,
      version: 9,
      headline: 'Headline',
      standfirst: 'Standfirst',
    },
    ...{ slug: 'asked-for', sectionId: 'near', language: 'en-GB', markdown },
    body: parseMarkdown(markdown),
    byline: ['ann', 'bob'].map((authorId) => ({ authorId, role: null })),
    ...{ topicIds: ['rail', 'tides'], relatedIds: ['other', 'another'], imageId: 'a-picture' },
    ...{ rightsHolder: 'The Tide', usageTerms: 'Ask first', aiUse: 'PROHIBITED' as const },
    ...{ comment: 'Secret', savedBy: 'token:secret', savedAt: hour(0) },
    ...changed,
  };
  return {
    ...{ revision, slug: 'given', lineage: [world, near], images: [image] },
    names: { authors: new Map(), topics: new Map() },
    notices: [{ kind: 'UPDATE', text: 'More', at: hour(2) }],
    ...{ publishedAt: hour(1), updatedAt: hour(2) },
  };
}

it('is a row with all that a page shows', () => {
  expect(project(input()).article).toEqual({
    ...{ id: 'the-draft', revision: 7, slug: 'given', sectionId: 'near', language: 'en-GB' },
    ...{ headline: 'Headline', standfirst: 'Standfirst', words: 5, imageId: 'a-picture', image },
    body: { elements: parseMarkdown(markdown), images: { 'a-picture': image } },
    ...{ rightsHolder: 'The Tide', usageTerms: 'Ask first', aiUse: 'PROHIBITED' },
    notices: [{ kind: 'UPDATE', text: 'More', at: hour(2).toISOString() }],
    ...{ publishedAt: hour(1), updatedAt: hour(2) },
  });
});

it('keeps authors, topics and pins in their order', () => {
  const { bylines, topics, related } = project(input());
  expect(bylines).toMatchObject([
    { authorId: 'ann', position: 0 },
    { authorId: 'bob', position: 1 },
  ]);
  expect(topics).toMatchObject([
    { topicId: 'rail', position: 0 },
    { topicId: 'tides', position: 1 },
  ]);
  expect(related).toEqual([
    { articleId: 'the-draft', relatedId: 'other', position: 0 },
    { articleId: 'the-draft', relatedId: 'another', position: 1 },
  ]);
});

it('is listed in its section and all above, everywhere with its times', () => {
  const { bylines, topics, sections } = project(input());
  expect(sections.map(({ sectionId }) => sectionId)).toEqual(['world', 'near']);
  for (const row of [...bylines, ...topics, ...sections]) {
    expect(row).toMatchObject({ articleId: 'the-draft', publishedAt: hour(1), updatedAt: hour(2) });
  }
});

it('tells nobody what editors say among themselves', () => {
  const told = JSON.stringify(project(input({ markdown: 'SECRET', slug: 'secret' })));
  expect(told).not.toMatch(/secret/i);
});

it('names who stands for an author or a topic now', () => {
  const names = { authors: new Map([['bob', 'ann']]), topics: new Map([['tides', 'sea']]) };
  const { bylines, topics } = project({ ...input(), names });
  expect(bylines.map(({ authorId }) => authorId)).toEqual(['ann']);
  expect(topics.map(({ topicId }) => topicId)).toEqual(['rail', 'sea']);
});
