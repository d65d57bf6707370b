import type { Section } from '../section/section.ts';

/** The site's addresses, each with a leading slash and none at the end. */
export function sectionPath(section: Pick<Section, 'path'>): string {
  return `/${section.path}`;
}

export function articlePath(section: Pick<Section, 'path'>, slug: string): string {
  return `/${section.path}/${slug}`;
}

export function authorPath(author: { slug: string }): string {
  return `/authors/${author.slug}`;
}

export function topicPath(topic: { slug: string }): string {
  return `/topics/${topic.slug}`;
}

/** A path's segments; slashes at its ends and doubled ones don't count. */
export function pathSegments(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}
