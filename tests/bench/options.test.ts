import { describe, expect, it } from '@jest/globals';
import { words } from './contestants/contestant.ts';
import { mostInMemory, parseOptions } from './options.ts';
import { allShapes } from './shapes.ts';

const parsed = (...args: string[]) => parseOptions(args);

it('takes all when none is named', () => {
  expect(parsed()).toMatchObject({ only: words, shapes: allShapes, minutes: null });
});

it('chooses contestants and shapes by one word each, in the order of the tables', () => {
  const { only, shapes } = parsed('--only', 'plain,shipped', '--shape', '304,page,feed');
  expect(only).toEqual(['shipped', 'plain']);
  expect(shapes).toEqual(['page 10,000', 'feed', 'feed 304']);
});

describe('a wrong word', () => {
  it.each([
    [['--only', 'masthead'], '"masthead" is none of uncached, shipped, postgraphile, plain'],
    [['--only', 'plain,sql'], '"sql" is none of'],
    [
      ['--shape', 'front,fornt'],
      '"fornt" is none of front, article, deep, page, repeat, feed, 304',
    ],
    [['--minutes', '2', '--shape', 'feed'], 'what lies ready has no variables'],
    [['--minutes', '0'], '"0" is not a whole number of at least 1'],
  ])('%j is told with the right ones', (args, message) => {
    expect(() => parsed(...args)).toThrow(message);
  });
});

describe('of more articles than fit into memory', () => {
  const size = ['--size', `${mostInMemory + 1}`];

  it('limit B is left out', () => {
    expect(parsed(...size).only).toEqual(words.filter((word) => word !== 'memory'));
  });

  it('it is refused when it is asked for', () => {
    expect(() => parsed(...size, '--only', 'memory')).toThrow('memory holds no more than');
  });
});
