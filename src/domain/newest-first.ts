import type { Window } from './window.ts';

/** Prisma's `orderBy` for a list whose ids were given in the order of making (`newId`), newest first. */
export function newestFirst({ backwards }: Pick<Window<string>, 'backwards'>) {
  return { id: backwards ? ('asc' as const) : ('desc' as const) };
}

/** Prisma's condition on `id` for the part of such a list that lies inside the window. */
export function idsWithin({ after, before }: Window<string>) {
  return { ...(after && { lt: after }), ...(before && { gt: before }) };
}
