import { expect, it } from '@jest/globals';
import { unfiltered, type ArticleFilter } from '../../../src/domain/article/article-filter.ts';
import { siteId } from '../../../src/domain/article/article-list.ts';
import { narrowestOwner } from '../../../src/domain/article/list-owner.ts';

const section = { id: 'the-section', includeSubsections: true };
const own = { id: 'the-section', includeSubsections: false };
const [authorId, topicId] = ['the-author', 'the-topic'];
const times = { publishedAfter: new Date(1), publishedBefore: new Date(2) };

it.each<[string, Partial<ArticleFilter>, string, string, Partial<ArticleFilter>]>([
  ['all conditions', { topicId, authorId, section }, 'topic', topicId, { authorId, section }],
  ['an author in a section', { authorId, section }, 'author', authorId, { section }],
  ['a section with all below', { section }, 'subtree', section.id, {}],
  ['a section alone', { section: own }, 'section', own.id, {}],
  ['times', times, 'site', siteId, times],
  ['a topic between times', { topicId, ...times }, 'topic', topicId, times],
  ['nothing', {}, 'site', siteId, {}],
])('the list of %s', (_, filter, owner, ownerId, rest) => {
  expect(narrowestOwner({ ...unfiltered, ...filter })).toEqual({
    ...{ owner, ownerId },
    filter: { ...unfiltered, ...rest },
  });
});
