import { Client } from 'pg';
import { counts } from './corpus-sql.ts';

/** What is asked of every contestant. */
export const shapes = ['front', 'article page', 'deep', 'page 10,000'] as const;
export type Shape = (typeof shapes)[number];

export const shapeSizes = { front: 20, related: 4, deep: 50, page: 20 };

/** What requests ask about, in turn: over the whole corpus. */
export interface Subjects {
  slugs: string[];
  sections: { path: string; id: string }[];
  /** The article after which a page begins, 10,000 or so articles from the newest. */
  positions: Position[];
}

export interface Position {
  id: string;
  publishedAt: Date;
  /** How many articles are newer. */
  depth: number;
}

const subjectCount = 2000;

export async function readSubjects(databaseUrl: string, size: number): Promise<Subjects> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const step = Math.max(1, Math.floor(size / subjectCount));
    const slugs = await client.query<{ slug: string }>(
      `SELECT slug FROM articles WHERE id IN (SELECT id FROM articles ORDER BY md5(slug) LIMIT ${subjectCount})
       ORDER BY md5(slug)`,
    );
    const sections = await client.query<{ path: string; id: string }>(
      `SELECT path, id FROM sections ORDER BY md5(path) LIMIT ${counts.sections}`,
    );
    const depth = Math.min(10_000, Math.floor(size * 0.9));
    const positions = await client.query<Position>(
      `SELECT id, published_at AS "publishedAt", (row_number() OVER () + ${depth} - 1)::int AS depth
       FROM (SELECT id, published_at FROM articles
         ORDER BY published_at DESC, id DESC OFFSET ${depth - 1} LIMIT ${Math.min(500, step * 50)}) p`,
    );
    return {
      slugs: slugs.rows.map(({ slug }) => slug),
      sections: sections.rows,
      positions: positions.rows,
    };
  } finally {
    await client.end();
  }
}

/** An answer in the words of this file, so that those of all contestants can be compared. */
export type Said = SaidCard[] | SaidPage;

export interface SaidCard {
  id: string;
  headline: string;
  slug: string;
  standfirst?: string | null;
  publishedAt?: string;
  section?: SaidName;
  authors: SaidName[];
  topics?: SaidName[];
  related?: SaidCard[];
}

export interface SaidPage extends SaidCard {
  /** Plain text. */
  body: string;
  parent: SaidName | null;
}

export interface SaidName {
  name: string;
  slug: string;
}

/** An article by itself, in a list: `id`, `headline`, … as each contestant names them. */
export function variants(shape: Shape, subjects: Subjects): number {
  return {
    front: 1,
    'article page': subjects.slugs.length,
    deep: subjects.sections.length,
    'page 10,000': subjects.positions.length,
  }[shape];
}
