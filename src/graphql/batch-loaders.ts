import DataLoader from 'dataloader';
import type { Reads } from '../domain/reads.ts';
import { batchedByShape } from './batched-by-shape.ts';
import type { BatchRead, Kind, KeptBatches } from './kept-batches.ts';

/** What a request's loaders read with. */
export interface Source {
  reads: Reads;
  /** What need not be read again; null where everything is read now. */
  kept: KeptBatches | null;
}

type Reading<Value> = (source: Source) => (keys: readonly string[]) => Promise<Value[]>;

const noArticles = () => [];

export function loader<Value>(
  reading: Reading<Value>,
): (source: Source) => DataLoader<string, Value> {
  return (source) => new DataLoader(reading(source));
}

/** What is always read now. */
export function anew<Value>(read: BatchRead<Value>): Reading<Value> {
  return ({ reads }) =>
    (keys) =>
      read(reads, keys);
}

/** What changes by events alone, all of which the read notes, but for what articles bring along. */
export function kept<Value>(
  name: string,
  read: BatchRead<Value>,
  articlesIn: Kind<Value>['articlesIn'] = noArticles,
): Reading<Value> {
  const kind = { name, read, articlesIn };
  return (source) => source.kept?.reading(kind) ?? anew(read)(source);
}

/** The same, of what each shape of question reads by itself. */
export function keptByShape<Shape, Value>(
  name: string,
  readOf: (shape: Shape) => BatchRead<Value>,
  articlesIn?: Kind<Value>['articlesIn'],
) {
  return (source: Source) =>
    batchedByShape((shape: Shape, keys: readonly string[], shapeName) =>
      kept(`${name} ${shapeName}`, readOf(shape), articlesIn)(source)(keys),
    );
}
