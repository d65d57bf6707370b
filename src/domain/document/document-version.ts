import type { Queries } from '../../database/database.ts';

/** The bytes of a document at an address, as they are now. */
export interface DocumentVersion {
  address: string;
  digest: string;
  now: Date;
}

/**
 * When a document at an address got the bytes that it has now: HTTP's Last-Modified, the same on every
 * node. A second later than the time before at least, since HTTP counts in whole seconds.
 */
export async function documentModified(
  queries: Queries,
  { address, digest, now }: DocumentVersion,
): Promise<Date> {
  const [row] = await queries.$queryRaw<{ modifiedAt: Date }[]>`
    INSERT INTO document_versions AS v (address, digest, modified_at)
    VALUES (${address}, ${digest}, date_trunc('second', ${now}::timestamptz))
    ON CONFLICT (address) DO UPDATE SET
      digest = excluded.digest,
      modified_at = CASE WHEN v.digest = excluded.digest THEN v.modified_at
        ELSE greatest(excluded.modified_at, v.modified_at + interval '1 second') END
    RETURNING modified_at AS "modifiedAt"`;
  return row!.modifiedAt;
}
