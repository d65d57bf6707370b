import type { Word } from './contestants/contestant.ts';
import type { Measured } from './measure.ts';
import { allShapes, type AnyShape, type Shape } from './shapes.ts';

/** What came of a contestant: of each shape the measurements of all rounds, and statements per request. */
export interface Result {
  name: string;
  word: Word;
  /** Milliseconds from its start to its first answer, in each round. */
  started: number[];
  /** Bytes of memory at most, in each round. */
  peak: number[];
  shapes: Map<AnyShape, Measured[]>;
  /** Null for one that asks no database. */
  statements: Map<Shape, number> | null;
}

/** Those that were loaded, in their order. */
export function loadedShapes(results: readonly Result[]): AnyShape[] {
  return allShapes.filter((shape) => results.some((result) => result.shapes.has(shape)));
}

/** The median of a figure over the rounds. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

export function figure(result: Result, shape: AnyShape, of: keyof Measured): number {
  return median((result.shapes.get(shape) ?? []).map((measured) => measured[of]));
}

/** How many times another's, the median of what it was in each round. */
export function times(result: Result, base: Result, shape: AnyShape, of: keyof Measured): number {
  const others = base.shapes.get(shape) ?? [];
  const own = result.shapes.get(shape) ?? [];
  return median(own.map((measured, round) => measured[of] / (others[round]?.[of] ?? NaN)));
}

export function mebibytes(bytes: number): string {
  const mib = bytes / 1024 / 1024;
  return `${mib < 10 ? mib.toFixed(1) : Math.round(mib)} MiB`;
}
