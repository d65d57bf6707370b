import { Client } from 'pg';
import { counts } from './corpus-sql.ts';

/** What is asked of every contestant. */
export const shapes = ['front', 'article page', 'deep', 'page 10,000'] as const;
export type Shape = (typeof shapes)[number];

/** What lies ready: asked of Masthead as shipped, and of limit C with the same bytes. */
export const readyShapes = ['repeat', 'feed', 'feed 304'] as const;
export type ReadyShape = (typeof readyShapes)[number];

export type AnyShape = Shape | ReadyShape;
export const allShapes: readonly AnyShape[] = [...shapes, ...readyShapes];

export function isReady(shape: AnyShape): shape is ReadyShape {
  return (readyShapes as readonly AnyShape[]).includes(shape);
}

/** How each is called for on the command line. */
export const shapeWords: Record<AnyShape, string> = {
  front: 'front',
  'article page': 'article',
  deep: 'deep',
  'page 10,000': 'page',
  repeat: 'repeat',
  feed: 'feed',
  'feed 304': '304',
};

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

/** @param count of articles that are asked for by themselves, if there are so many */
export async function readSubjects(
  databaseUrl: string,
  size: number,
  count = 2000,
): Promise<Subjects> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const slugs = await client.query<{ slug: string }>(
      `SELECT slug FROM articles WHERE id IN (SELECT id FROM articles ORDER BY md5(slug) LIMIT ${count})
       ORDER BY md5(slug)`,
    );
    const sections = await client.query<{ path: string; id: string }>(
      `SELECT path, id FROM sections ORDER BY md5(path) LIMIT ${counts.sections}`,
    );
    const depth = Math.min(10_000, Math.floor(size * 0.9));
    const positions = await client.query<Position>(
      `SELECT id, published_at AS "publishedAt", (row_number() OVER () + ${depth} - 1)::int AS depth
       FROM (SELECT id, published_at FROM articles
         ORDER BY published_at DESC, id DESC OFFSET ${depth - 1} LIMIT ${Math.floor(Math.min(count, size / 10) / 4)}) p`,
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

/** How many different requests there are of a shape. */
export function variants(shape: Shape, subjects: Subjects): number {
  return {
    front: 1,
    'article page': subjects.slugs.length,
    deep: subjects.sections.length,
    'page 10,000': subjects.positions.length,
  }[shape];
}
