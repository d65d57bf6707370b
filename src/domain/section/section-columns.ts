import { Prisma } from '../../database/generated/client.ts';

/** The columns that make a Section, named as Prisma names them. */
export const sectionColumns = Prisma.sql`id, slug, name, description, parent_id AS "parentId", path,
  position, version`;
