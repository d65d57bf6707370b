import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keysOfAnswer, keysOfEvent, longestKeys, nameOf } from '../../src/domain/surrogate-keys.ts';

const kinds = ['article', 'section', 'author', 'topic'];
const kind = fc.constantFrom(
  ...kinds,
  ...kinds.flatMap((each) => [`list:${each}`, `missing:${each}`]),
);
const tag = fc.oneof(
  fc.constantFrom('log', 'list:articles', 'list:sections', 'list:authors', 'list:topics'),
  fc
    .tuple(kind, fc.oneof(fc.uuid(), fc.string({ unit: 'grapheme', maxLength: 40 })))
    .map(([of, id]) => `${of}:${id}`),
);
const tags = fc.array(tag, { minLength: 1, maxLength: 900 });

it('an event is told under a name of every answer that it touches, however many tags that has', () => {
  fc.assert(
    fc.property(tags, fc.nat(), fc.array(tag, { maxLength: 20 }), (of, n, others) => {
      const touched = of[n % of.length]!;
      const told = new Set(keysOfEvent([...others, touched]));
      expect(keysOfAnswer(of.map(nameOf)).some((key) => told.has(key))).toBe(true);
    }),
  );
});

it('the names of an answer fit into a header, in letters that one can hold', () => {
  fc.assert(
    fc.property(tags, (of) => {
      const keys = keysOfAnswer(of.map(nameOf)).join(',');
      expect(keys.length).toBeLessThanOrEqual(longestKeys);
      expect(keys).toMatch(/^[\w,-]+$/);
    }),
  );
});

it('no answer is dropped at every event, however many tags it has', () => {
  const many = Array.from({ length: 700 }, (_, n) => `article:${n}`);
  const keys = new Set(keysOfAnswer(many.map(nameOf), 100));
  const events = Array.from({ length: 300 }, (_, n) => keysOfEvent([`topic:${n}`]));
  expect(events.some((told) => told.some((key) => keys.has(key)))).toBe(false);
});

it('a feed of fifty stories tells each by a name of its own', () => {
  const tags = (kind: string, count: number) =>
    Array.from({ length: count }, (_, n) => `${kind}:${n}`);
  const its = [
    ...['list:articles', ...tags('article', 50), ...tags('author', 60)],
    ...[...tags('topic', 120), ...tags('section', 10)],
  ];
  const keys = new Set(keysOfAnswer(its.map(nameOf)));
  for (const tag of tags('article', 50)) expect(keys).toContain(nameOf(tag));
});
