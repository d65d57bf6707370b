import type { Position, Shape, Subjects } from '../shapes.ts';

/** How a contestant names what is asked about. */
interface Naming {
  section(section: Subjects['sections'][number]): string;
  /** The cursor of a list that goes on after an article. */
  cursor(position: Position): string;
}

/** The variables of one request of a shape, which go round the subjects. */
export function variablesOf(
  shape: Shape,
  { slugs, sections, positions }: Subjects,
  variant: number,
  { section, cursor }: Naming,
): Record<string, unknown> {
  const turnOf = <Each>(all: readonly Each[]) => all[variant % all.length]!;
  return {
    front: {},
    'article page': { slug: turnOf(slugs) },
    deep: { section: section(turnOf(sections)) },
    'page 10,000': { after: cursor(turnOf(positions)) },
  }[shape];
}
