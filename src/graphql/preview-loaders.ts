import DataLoader from 'dataloader';
import type { ArticleLookup } from '../domain/address/article-lookup.ts';
import type { Preview } from '../domain/preview/open-preview.ts';
import { previewed } from '../domain/preview/preview-addresses.ts';
import type { Loaders } from './loaders.ts';

/** Loaders that find the articles of a preview where they would be; lists and counts stay the public's. */
export function previewLoaders(loaders: Loaders, preview: Preview | null): Loaders {
  if (!preview) return loaders;
  const { bySlug, byId } = previewed(preview, articleLookup(loaders));
  return Object.create(loaders, {
    sectionTree: { value: () => Promise.resolve(preview.tree) },
    articleBySlug: { value: eachBy(bySlug) },
    articleById: { value: eachBy(byId) },
  } satisfies Partial<Record<keyof Loaders, object>>) as Loaders;
}

/** For the domain's reads that find single articles on their way. */
export function articleLookup({ articleBySlug, articleById }: Loaders): ArticleLookup {
  return {
    bySlug: (slug) => articleBySlug.load(slug),
    byId: (id) => articleById.load(id),
  };
}

function eachBy<Value>(find: (key: string) => Promise<Value>): DataLoader<string, Value> {
  return new DataLoader((keys) => Promise.all(keys.map(find)));
}
