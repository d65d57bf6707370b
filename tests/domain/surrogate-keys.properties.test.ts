import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keysOfAnswer, keysOfEvent, longestKeys } from '../../src/domain/surrogate-keys.ts';

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
      expect(keysOfAnswer(of).some((key) => told.has(key))).toBe(true);
    }),
  );
});

it('and so it is where one tag stands for many, since events that have the one have the other', () => {
  const wider = 'list:section:one';
  fc.assert(
    fc.property(tags, fc.nat(), (of, n) => {
      const touched = of[n % of.length]!;
      const places = new Map(of.map((each) => [each, wider]));
      const told = new Set(keysOfEvent([touched, wider]));
      expect(keysOfAnswer(of, places).some((key) => told.has(key))).toBe(true);
    }),
  );
});

it('the names of an answer fit into a header, in letters that one can hold', () => {
  fc.assert(
    fc.property(tags, (of) => {
      const keys = keysOfAnswer(of).join(',');
      expect(keys.length).toBeLessThanOrEqual(longestKeys);
      expect(keys).toMatch(/^[\w,-]+$/);
    }),
  );
});

it('no answer is dropped at every event, however many tags it has', () => {
  const many = Array.from({ length: 700 }, (_, n) => `article:${n}`);
  const keys = new Set(keysOfAnswer(many, new Map(), 100));
  const events = Array.from({ length: 300 }, (_, n) => keysOfEvent([`topic:${n}`]));
  expect(events.some((told) => told.some((key) => keys.has(key)))).toBe(false);
});
