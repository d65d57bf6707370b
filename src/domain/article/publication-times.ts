import { InputError } from '../input-error.ts';

export interface PublishOptions {
  /** First publication, of what was public elsewhere before; default now. Kept once it is set. */
  publishedAt?: Date;
  /** The last update that readers are told about; default now. */
  updatedAt?: Date;
  /** Whether "Last update" moves; false keeps it for a typo. The first publication always sets it. */
  significantUpdate?: boolean;
  /** It carries a new notice. */
  correction?: boolean;
}

/** The two times an article carries: first publication, which never moves, and the last significant update. */
export function publicationTimes(
  now: Date,
  firstPublishedAt: Date | null,
  lastUpdatedAt: Date | null,
  options: PublishOptions,
): { publishedAt: Date; updatedAt: Date } {
  const publishedAt = firstPublishedAt ?? options.publishedAt ?? options.updatedAt ?? now;
  const moves = lastUpdatedAt === null || (options.significantUpdate ?? true);
  const updatedAt = moves
    ? (options.updatedAt ?? (firstPublishedAt ? now : publishedAt))
    : lastUpdatedAt;
  if (publishedAt > now)
    throw new InputError('publishedAt', 'A publication cannot be in the future');
  if (updatedAt > now) throw new InputError('updatedAt', 'An update cannot be in the future');
  return { publishedAt, updatedAt: updatedAt < publishedAt ? publishedAt : updatedAt };
}
