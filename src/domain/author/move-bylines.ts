import type { Queries } from '../../database/database.ts';
import { currentByline } from './current-byline.ts';

/** Every byline in public that names the one names the other; where both stand, only `into` is left. */
export async function moveBylines(queries: Queries, from: string, into: string): Promise<void> {
  for (const { articleId, ...pair } of await readPairs(queries, from, into)) {
    const key = (authorId: string) => ({ articleId_authorId: { articleId, authorId } });
    await queries.articleByline.delete({ where: key(from) });
    await queries.articleByline.update({ where: key(into), data: combined(pair, from, into) });
  }
  const where = { authorId: from };
  await queries.articleByline.updateMany({ where, data: { authorId: into } });
  await queries.$executeRaw`
    UPDATE tombstones SET author_ids = array_replace(author_ids, ${from}::uuid, ${into}::uuid)
    WHERE ${from}::uuid = ANY(author_ids)`;
}

interface Pair {
  articleId: string;
  fromPosition: number;
  fromRole: string | null;
  intoPosition: number;
  intoRole: string | null;
}

/** The places of both in each byline that has both. */
function readPairs(queries: Queries, from: string, into: string): Promise<Pair[]> {
  return queries.$queryRaw<Pair[]>`
    SELECT f.article_id AS "articleId", f.position AS "fromPosition", f.role AS "fromRole",
      i.position AS "intoPosition", i.role AS "intoRole"
    FROM article_bylines f JOIN article_bylines i ON i.article_id = f.article_id
    WHERE f.author_id = ${from}::uuid AND i.author_id = ${into}::uuid`;
}

function combined(pair: Omit<Pair, 'articleId'>, from: string, into: string) {
  const entries = [
    { authorId: from, position: pair.fromPosition, role: pair.fromRole },
    { authorId: into, position: pair.intoPosition, role: pair.intoRole },
  ].toSorted((a, b) => a.position - b.position);
  const [entry] = currentByline(entries, new Map([[from, into]]));
  return { position: entries[0]!.position, role: entry!.role };
}
