import { expect, test } from '@jest/globals';
import { breadcrumbs } from '../../../src/domain/article/breadcrumbs.ts';

const world = { name: 'World', path: 'world' };
const europe = { name: 'Europe', path: 'world/europe' };

test('from Home through the sections to the article', () => {
  expect(breadcrumbs([world, europe], 'Rain stops play', '/world/europe/rain')).toEqual([
    { name: 'Home', path: '/' },
    { name: 'World', path: '/world' },
    { name: 'Europe', path: '/world/europe' },
    { name: 'Rain stops play', path: '/world/europe/rain' },
  ]);
});

test('without sections', () => {
  expect(breadcrumbs([], 'Rain', 'rain')).toEqual([
    { name: 'Home', path: '/' },
    { name: 'Rain', path: '/rain' },
  ]);
});

test('a path never leads to another host', () => {
  expect(breadcrumbs([], 'Rain', '//evil.example').at(-1)?.path).toBe('/evil.example');
});

test('gives name and path only', () => {
  expect(breadcrumbs([{ ...world, id: '1' } as typeof world], 'Rain', 'r')[1]).toEqual({
    name: 'World',
    path: '/world',
  });
});
