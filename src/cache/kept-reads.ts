import type { Part } from './provenance.ts';
import type { Shelf } from './shelf.ts';

/** What was read of one key. */
export interface KeptRead {
  readonly value: unknown;
  /** What an answer depends on that shows it. */
  readonly part: Part;
}

/** What has been read, for whatever may be made of it. */
export interface KeptReads {
  readonly shelf: Shelf<KeptRead>;
  nameOf(tag: string): string;
}
