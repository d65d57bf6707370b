import type { Reads } from '../../domain/reads.ts';

/** Reads that can be ended: what is under way goes on, and nothing more is asked. */
export interface EndingReads extends Reads {
  end(): void;
}

/** The same reads, until they are ended. */
export function endingReads<Its extends Reads>(reads: Its): Its & EndingReads {
  let isEnded = false;
  const ending = Object.create(reads) as Its & EndingReads;
  return Object.defineProperties(ending, {
    end: { value: () => void (isEnded = true) },
    queries: {
      get() {
        if (isEnded) throw new Error('The operation was ended before this read');
        return reads.queries;
      },
    },
  });
}
