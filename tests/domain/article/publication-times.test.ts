import { describe, expect, it } from '@jest/globals';
import { publicationTimes } from '../../../src/domain/article/publication-times.ts';
import { InputError } from '../../../src/domain/input-error.ts';
import { hour } from '../../support/newsroom.ts';

const now = hour(10);

describe('the first publication', () => {
  it.each([
    ['is now', {}, 10, 10],
    ['was when somebody else published it', { publishedAt: hour(3) }, 3, 3],
    ['was when it was last updated there', { updatedAt: hour(4) }, 4, 4],
    ['has both times', { publishedAt: hour(3), updatedAt: hour(4) }, 3, 4],
    ['is no earlier than itself', { publishedAt: hour(5), updatedAt: hour(4) }, 5, 5],
    ['is always an update', { significantUpdate: false }, 10, 10],
  ])('%s', (_, options, published, updated) => {
    const times = { publishedAt: hour(published), updatedAt: hour(updated) };
    expect(publicationTimes(now, null, null, options)).toEqual(times);
  });
});

describe('a later publication', () => {
  it.each([
    ['updates it now', {}, 10],
    ['updates it when it says', { updatedAt: hour(7) }, 7],
    ['leaves the last update as it is', { significantUpdate: false }, 6],
    ['leaves it, whatever else is said', { significantUpdate: false, updatedAt: hour(7) }, 6],
    ['cannot move the first publication', { publishedAt: hour(1) }, 10],
    ['is no earlier than the first', { updatedAt: hour(1) }, 5],
  ])('%s', (_, options, updated) => {
    const times = { publishedAt: hour(5), updatedAt: hour(updated) };
    expect(publicationTimes(now, hour(5), hour(6), options)).toEqual(times);
  });
});

describe('the future', () => {
  it.each([
    ['publishedAt', { publishedAt: hour(11) }],
    ['publishedAt', { updatedAt: hour(11) }],
    ['updatedAt', { publishedAt: hour(9), updatedAt: hour(11) }],
  ])('is refused, naming %s', (field, options) => {
    const publish = () => publicationTimes(now, null, null, options);
    expect(publish).toThrow(InputError);
    expect(publish).toThrow(expect.objectContaining({ field }));
  });
});
