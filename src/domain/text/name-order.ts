import type { Window } from '../window.ts';

/** Where a thing stands in a list by name; the id settles equal names. */
export interface NamePosition {
  name: string;
  id: string;
}

/** Prisma's `orderBy` for a list by name. */
export function byName({ backwards }: { backwards: boolean }) {
  const direction = backwards ? ('desc' as const) : ('asc' as const);
  return [{ name: direction }, { id: direction }];
}

/** Prisma's `where` for the part of a list by name that lies inside the window. */
export function namesWithin({ after, before }: Window<NamePosition>) {
  return {
    AND: [
      ...(after ? [{ name: { gte: after.name }, OR: beyond('gt', after) }] : []),
      ...(before ? [{ name: { lte: before.name }, OR: beyond('lt', before) }] : []),
    ],
  };
}

function beyond(side: 'gt' | 'lt', { name, id }: NamePosition) {
  return [{ name: { [side]: name } }, { name, id: { [side]: id } }];
}
