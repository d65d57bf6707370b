import { expect, it } from '@jest/globals';
import { currentByline } from '../../../src/domain/author/current-byline.ts';

/** `ann`, or `ann: Pictures` with a role. */
const entry = (text: string) => {
  const [authorId = '', role = null] = text.split(': ');
  return { authorId, role };
};

const current = new Map([
  ['anna', 'ann'],
  ['bobby', 'bob'],
]);

it.each([
  [[], []],
  [
    ['ann', 'bob'],
    ['ann', 'bob'],
  ],
  [
    ['anna: Words', 'bobby'],
    ['ann: Words', 'bob'],
  ],
  [
    ['anna', 'cy', 'ann'],
    ['ann', 'cy'],
  ],
  [
    ['ann', 'cy', 'anna: Pictures'],
    ['ann', 'cy'],
  ],
  [
    ['anna: Pictures', 'cy', 'ann'],
    ['ann', 'cy'],
  ],
  [
    ['cy', 'anna: Data', 'ann: Pictures'],
    ['cy', 'ann: Data, Pictures'],
  ],
  [['anna: Data', 'ann: Data'], ['ann: Data']],
])('%j is now %j', (byline, now) => {
  expect(currentByline(byline.map(entry), current)).toEqual(now.map(entry));
});
