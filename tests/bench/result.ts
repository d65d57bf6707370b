import type { Measured } from './measure.ts';
import type { Shape } from './shapes.ts';

/** What came of a contestant: of each shape the measurements of all rounds, and statements per request. */
export interface Result {
  name: string;
  /** Milliseconds from its start to its first answer; the median of the rounds. */
  started: number[];
  shapes: Map<Shape, Measured[]>;
  /** Null for one that asks no database, or keeps answers. */
  statements: Map<Shape, number> | null;
}

/** The median of a figure over the rounds. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

export function figure(result: Result, shape: Shape, of: keyof Measured): number {
  return median((result.shapes.get(shape) ?? []).map((measured) => measured[of]));
}
