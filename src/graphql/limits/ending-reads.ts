import type { Queries } from '../../database/database.ts';
import type { Reads } from '../../domain/reads.ts';
import type { Tag } from '../../domain/tag.ts';

/** Reads that can be ended: what is under way goes on, and nothing more is asked. */
export class EndingReads implements Reads {
  readonly #reads: Reads;
  #isEnded = false;

  constructor(reads: Reads) {
    this.#reads = reads;
  }

  get queries(): Queries {
    if (this.#isEnded) throw new Error('The operation was ended before this read');
    return this.#reads.queries;
  }

  note(...tags: Tag[]): void {
    this.#reads.note(...tags);
  }

  noteFor(key: string, ...tags: Tag[]): void {
    this.#reads.noteFor(key, ...tags);
  }

  end(): void {
    this.#isEnded = true;
  }
}
