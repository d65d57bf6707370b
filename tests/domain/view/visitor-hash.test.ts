import { expect, it } from '@jest/globals';
import { visitorHasher } from '../../../src/domain/view/visitor-hash.ts';
import { firefox } from './visits.ts';

const morning = new Date('2026-03-01T00:00:00.000Z');
const evening = new Date('2026-03-01T23:59:59.999Z');
const midnight = new Date('2026-03-02T00:00:00.000Z');

it('is the same for a visitor all day, and another from midnight UTC', () => {
  const hash = visitorHasher();
  expect(hash(firefox, evening)).toBe(hash(firefox, morning));
  expect(hash(firefox, midnight)).not.toBe(hash(firefox, evening));
});

it('is another for another address or user agent', () => {
  const hash = visitorHasher();
  const others = [{ address: '192.0.2.2' }, { userAgent: 'Other/1.0' }, {}];
  const hashes = others.map((other) => hash({ ...firefox, ...other }, morning));
  expect(new Set(hashes).size).toBe(3);
});

it('cannot be made again elsewhere, and does not show what it is of', () => {
  const [one, two] = [visitorHasher(), visitorHasher()].map((hash) => hash(firefox, morning));
  expect(one).not.toBe(two);
  expect(one).toMatch(/^[A-Za-z0-9+/]{43}=$/);
});
