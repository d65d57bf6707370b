import { expect, it } from '@jest/globals';
import { hourOf, viewBuffer } from '../../../src/domain/view/view-buffer.ts';

const [nine, ten] = [new Date('2026-03-01T09:00:00Z'), new Date('2026-03-01T10:00:00Z')];
const views = (articleId: string, hour: Date, count: number) => ({ articleId, hour, views: count });

it('adds up by article and hour, in their order', () => {
  const buffer = viewBuffer();
  buffer.add(views('b', ten, 1), views('b', nine, 1), views('a', ten, 1), views('b', ten, 2));
  expect(buffer.take()).toEqual([views('a', ten, 1), views('b', nine, 1), views('b', ten, 3)]);
});

it('is empty once it was taken, and takes back what could not be written', () => {
  const buffer = viewBuffer();
  buffer.add(views('a', ten, 1));
  const taken = buffer.take();
  expect(buffer.take()).toEqual([]);
  buffer.add(views('a', ten, 4));
  buffer.add(...taken);
  expect(buffer.take()).toEqual([views('a', ten, 5)]);
});

it('grows no further than its limit, and still counts what it has', () => {
  const buffer = viewBuffer(2);
  buffer.add(...['a', 'b', 'c', 'a'].map((id) => views(id, ten, 1)));
  expect(buffer.take()).toEqual([views('a', ten, 2), views('b', ten, 1)]);
});

it.each([
  ['2026-03-01T09:00:00.000Z', '2026-03-01T09:00:00.000Z'],
  ['2026-03-01T09:59:59.999Z', '2026-03-01T09:00:00.000Z'],
  ['2026-03-01T09:59:59.999+05:30', '2026-03-01T04:00:00.000Z'],
])('%s is in the hour of %s', (at, hour) => {
  expect(hourOf(new Date(at)).toISOString()).toBe(hour);
});
