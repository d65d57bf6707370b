/** Run as a process of its own: prints what values take in memory, as they are counted and truly. */
import { randomUUID } from 'node:crypto';
import { memoryOf } from '../../src/cache/memory-of.ts';
import { takenMemory } from '../support/memory-process.ts';

const text = (letters: number) =>
  randomUUID()
    .repeat(letters / 36 + 1)
    .slice(0, letters);

/** As they are read: JSON, with times. */
const makers: Record<string, () => unknown> = {
  article: () => ({
    ...anew({ id: randomUUID(), revision: 3, slug: text(40), sectionId: randomUUID(), words: 600 }),
    ...anew({
      headline: text(60),
      standfirst: text(140),
      language: 'en',
      image: null,
      notices: [],
    }),
    publishedAt: new Date(),
    updatedAt: new Date(),
  }),
  // A letter that is no Latin one makes each take two bytes.
  curly: () => anew({ headline: `\u201c${text(60)}\u201d`, standfirst: `\u2018${text(140)}` }),
  body: () =>
    anew({
      elements: Array.from({ length: 12 }, () => ({
        type: 'paragraph',
        spans: [{ text: text(300) }, { text: text(20), marks: ['strong'] }],
      })),
    }),
  authors: () =>
    anew(
      Array.from({ length: 3 }, () => ({
        author: { id: randomUUID(), slug: text(12), name: text(14), jobTitle: null, bio: null },
        role: null,
      })),
    ),
};

const anew = <Value extends object>(value: Value) => JSON.parse(JSON.stringify(value)) as Value;

const make = makers[process.argv[2]!]!;
const kept: unknown[] = new Array(4000).fill(null);
for (let n = 0; n < 500; n++) make();
const before = takenMemory();
for (let n = 0; n < kept.length; n++) kept[n] = make();
const truly = takenMemory() - before;
const counted = kept.reduce<number>((sum, value) => sum + memoryOf(value), 0);
console.log(JSON.stringify({ truly, counted }));
