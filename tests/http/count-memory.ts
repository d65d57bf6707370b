/** Run as a process of its own: prints what answers take in memory, as they are counted and truly. */
import { hash } from 'node:crypto';
import { ChangeTable } from '../../src/cache/change-table.ts';
import { TaggedCache } from '../../src/cache/tagged-cache.ts';
import { Bodies } from '../../src/http/bodies.ts';
import { bytesOf, newEdition, type Edition } from '../../src/http/edition.ts';
import { takenMemory } from '../support/memory-process.ts';

const [letters, names] = process.argv.slice(2).map(Number) as [number, number];
const count = Math.min(20_000, Math.ceil(40_000_000 / letters));

const bodies = new Bodies(1);
const cache = new TaggedCache(new ChangeTable({ hears: true, subscribe: () => {} }), 2 ** 30);
const shelf = cache.shelf<Edition>('answer', { pack: (edition) => bodies.pack(edition) });
const headers = { 'content-type': 'application/json' };
const digestOf = (text: string) => hash('sha256', text, 'base64url');

async function fill(from: number, to: number): Promise<void> {
  for (let n = from; n < to; n++) {
    const depends = Array.from({ length: names }, (_, k) => digestOf(`${n} ${k}`).slice(0, 10));
    const edition = newEdition(bodyOf(n), headers, { names: depends.join(',') });
    const keep = { bytes: bytesOf(edition), names: edition.names, expires: Infinity };
    await shelf.getOrMake(digestOf(`${n}`), () => Promise.resolve({ value: edition, keep }));
    if (n % 500 === 0) await cache.packNow();
  }
  await cache.packNow();
}

/** Words of ten letters, of which there are 64. */
function bodyOf(n: number): string {
  let body = '';
  for (let k = 0; body.length < letters; k++) body += digestOf(`${n} ${k}`).replace(/./g, word);
  return body.slice(0, letters);
}

const word = (letter: string) => digestOf(letter).slice(0, 9) + ' ';

await fill(0, 500);
const [before, countedBefore] = [takenMemory(), cache.bytes];
await fill(500, 500 + count);
console.log(
  JSON.stringify({ truly: takenMemory() - before, counted: cache.bytes - countedBefore }),
);
