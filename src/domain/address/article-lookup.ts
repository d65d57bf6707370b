import { readArticlesById, readArticlesBySlug } from '../article/article-reads.ts';
import type { Article } from '../article/article.ts';
import type { Reads } from '../reads.ts';

/** How single articles are found: in what is public, or for a preview in what would be. */
export interface ArticleLookup {
  bySlug(slug: string): Promise<Article | null>;
  byId(id: string): Promise<Article | null>;
}

export function publicArticles(reads: Reads): ArticleLookup {
  return {
    bySlug: async (slug) => (await readArticlesBySlug(reads, [slug]))[0] ?? null,
    byId: async (id) => (await readArticlesById(reads, [id]))[0] ?? null,
  };
}
