import { Prisma } from '../../database/generated/client.ts';
import type { Queries } from '../../database/database.ts';
import type { Checks } from '../checked-fields.ts';

/** What stands at a slug of its own, can be renamed, and can be merged into another of its kind. */
export type NamedKind = 'author' | 'topic';

export interface Named {
  id: string;
  slug: string;
  name: string;
  version: number;
}

/** What editors say of a thing. */
export type FieldsOf<Thing extends Named> = Omit<Thing, 'id' | 'version'>;

/** What tells one kind from the other, for the services that create, change and merge them. */
export interface Kind<Thing extends Named> {
  kind: NamedKind;
  checks: Checks<FieldsOf<Thing>>;
  read(queries: Queries, id: string): Promise<Thing | null>;
  create(queries: Queries, fields: FieldsOf<Thing>, now: Date): Promise<Thing>;
  /** Makes the next version. */
  update(queries: Queries, id: string, changes: Partial<FieldsOf<Thing>>): Promise<Thing>;
  /** Whatever is public and names the one names the other, and never twice. */
  moveArticles(queries: Queries, from: string, into: string): Promise<void>;
}

/** SQL names of a kind's tables, and of the column by which the last two name who has a row. */
export const tablesOf: Record<
  NamedKind,
  { things: Prisma.Sql; former: Prisma.Sql; merged: Prisma.Sql; owner: Prisma.Sql }
> = {
  author: {
    things: Prisma.sql`authors`,
    former: Prisma.sql`former_author_slugs`,
    merged: Prisma.sql`merged_authors`,
    owner: Prisma.sql`author_id`,
  },
  topic: {
    things: Prisma.sql`topics`,
    former: Prisma.sql`former_topic_slugs`,
    merged: Prisma.sql`merged_topics`,
    owner: Prisma.sql`topic_id`,
  },
};
