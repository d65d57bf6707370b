import { answerTo, type Answer } from './answer.ts';
import type { Asked, Contestant } from './contestants/contestant.ts';
import { readyAsked } from './contestants/ready.ts';
import { readyShapes, shapes, type AnyShape, type Subjects } from './shapes.ts';

/** A request of each shape and what Masthead answered: what limit C is made of. */
export type Kept = ReadonlyMap<AnyShape, { asked: Asked; answer: Answer }>;

export async function keep(url: string, masthead: Contestant, subjects: Subjects): Promise<Kept> {
  const ready = await readyAsked(url, masthead.ask('front', subjects, 0));
  const asked: [AnyShape, Asked][] = [
    ...shapes.map((shape) => [shape, masthead.ask(shape, subjects, 0)] as [AnyShape, Asked]),
    ...readyShapes.map((shape) => [shape, ready[shape]] as [AnyShape, Asked]),
  ];
  const kept = new Map<AnyShape, { asked: Asked; answer: Answer }>();
  for (const [shape, each] of asked) {
    const answer = await answerTo(url, each);
    if (answer.status !== (each.status ?? 200))
      throw new Error(`Masthead, ${shape}: ${answer.status} ${answer.bytes.toString()}`);
    kept.set(shape, { asked: each, answer });
  }
  return kept;
}
