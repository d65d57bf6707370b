/** A node of the section tree. */
export interface Section {
  id: string;
  slug: string;
  name: string;
  description: string | null;
  parentId: string | null;
  /** Slugs from the top, without a leading slash: `world/europe`. */
  path: string;
  /** Its place among its siblings, from the lowest. */
  position: number;
  /** Grows by one with every change of the section itself; not when one above it changes. */
  version: number;
}

/** Levels of the tree. */
export const maxDepth = 8;

/** First segments of a path that belong to the server, so that no top section may have them as its slug. */
export const reservedSlugs: ReadonlySet<string> = new Set(
  'authors topics graphql health media views feed feeds export hub metrics page preview robots search sitemap oembed'.split(
    ' ',
  ),
);
