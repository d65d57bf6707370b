import type { ArticleLookup } from '../address/article-lookup.ts';
import { articlePath, pathSegments } from '../address/paths.ts';
import type { Redirect } from '../address/resolution.ts';
import { moved } from '../article/former-address.ts';
import type { Preview } from './open-preview.ts';

/** The previewed articles in place of the public ones: by id as they are, by slug where they would be. */
export function previewed({ articles }: Preview, stored: ArticleLookup): ArticleLookup {
  const slugs = new Map([...articles.values()].map((article) => [article.slug, article]));
  return {
    byId: async (id) => articles.get(id) ?? stored.byId(id),
    async bySlug(slug) {
      const own = slugs.get(slug);
      if (own) return own;
      const article = await stored.bySlug(slug);
      // One that the preview has itself would no longer be found by this slug.
      return article && articles.has(article.id) ? null : article;
    },
  };
}

/** Where a path leads that a previewed article would leave; null for any other path. */
export function leftPath({ articles, tree }: Preview, path: string, now: Date): Redirect | null {
  const asked = `/${pathSegments(path).join('/')}`;
  for (const { slug, sectionId, projection } of articles.values()) {
    const { address } = projection;
    const from = address && tree.byId(address.sectionId);
    if (!from || articlePath(from, address.slug) !== asked) continue;
    if (!moved(address, { slug, sectionId })) continue;
    return { type: 'redirect', path: articlePath(tree.byId(sectionId)!, slug), since: now };
  }
  return null;
}
