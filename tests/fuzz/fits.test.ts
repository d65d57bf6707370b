import { expect, it } from '@jest/globals';
import { misfits } from './fits.ts';

const query = `query ($with: Boolean!) {
  __typename
  a: article(slug: "a") { __typename headline viewCount topics { __typename type } ...F @include(if: $with) }
}
fragment F on Article { id }`;

const article = { __typename: 'Article', headline: 'A', viewCount: 1, topics: [] };
const told = (a: unknown, variables = { with: false }) =>
  misfits({ query, variables }, { __typename: 'Query', a });

it.each([
  ['nothing there', null],
  ['all there', article],
  ['a list of enums', { ...article, topics: [{ __typename: 'Topic', type: 'PLACE' }] }],
])('an answer that fits: %s', (_what, given) => {
  expect(told(given)).toEqual([]);
});

it.each([
  ['a null', { ...article, headline: null }, 'query.a.headline: is null'],
  ['no list', { ...article, topics: {} }, 'query.a.topics: is no list'],
  ['a fraction', { ...article, viewCount: 1.5 }, 'query.a.viewCount: 1.5 is no Int'],
  [
    'an unknown value',
    { ...article, topics: [{ __typename: 'Topic', type: 'RIVER' }] },
    'query.a.topics.0.type: "RIVER" is no TopicType',
  ],
  ['more than was asked', { ...article, id: 'x' }, 'query.a.id: was not asked for'],
  ['another type', { ...article, __typename: 'Section' }, 'query.a: is a Section'],
  ['no type', { headline: 'A' }, 'query.a: has no type'],
])('one that does not: %s', (_what, given, problem) => {
  expect(told(given)).toContain(problem);
});

it('what a variable asks for has to be there', () => {
  expect(told(article, { with: true })).toEqual(['query.a.id: is missing']);
});

it('what does not ask for its type has the one that it must have', () => {
  const cut = '{ __ent: article(slug: "a") @include(if: false) { __typename } }';
  expect(misfits({ query: cut, variables: {} }, {})).toEqual([]);
  expect(misfits({ query: cut, variables: {} }, { b: 1 })).toEqual(['query.b: was not asked for']);
});
