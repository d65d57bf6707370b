/** One step of the way from the home page to an article. */
export interface Breadcrumb {
  name: string;
  /** With a leading slash. */
  path: string;
}

/**
 * The way to an article: Home, its sections from the top, itself. Paths may come with or without a
 * leading slash (a section's own `path` has none); here all have one.
 */
export function breadcrumbs(
  sections: readonly Breadcrumb[],
  headline: string,
  path: string,
): Breadcrumb[] {
  const steps = [{ name: 'Home', path: '' }, ...sections, { name: headline, path }];
  return steps.map((step) => ({ name: step.name, path: `/${step.path.replace(/^\/+/, '')}` }));
}
