import { rootDirectory } from '../root-directory.ts';

/** The sample newsroom: prisma/newsroom. */
export const newsroomDirectory = new URL('prisma/newsroom/', rootDirectory);
