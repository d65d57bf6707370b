import type { Article } from '../article/article.ts';
import type { Reads } from '../reads.ts';
import { readFormerSectionPaths } from '../section/section-reads.ts';
import type { SectionTree } from '../section/section-tree.ts';
import { entityTag } from '../tag.ts';
import type { ArticleLookup } from './article-lookup.ts';
import { articlePath } from './paths.ts';
import type { Gone, Resolution } from './resolution.ts';

/** The article at `<section path>/<slug>`, by its present address or by one it had. */
export async function resolveArticle(
  reads: Reads,
  articles: ArticleLookup,
  tree: SectionTree,
  segments: readonly string[],
): Promise<Resolution | null> {
  const slug = segments.at(-1);
  if (!slug) return null;
  const path = segments.slice(0, -1).join('/');
  const section = tree.byPath(path);
  const article = section && (await articles.bySlug(slug));
  if (section && article?.sectionId === section.id) return { type: 'article', article };
  const rows = await readFormerSectionPaths(reads, [path, segments.join('/')]);
  const formers = rows.filter((each) => each.path === path);
  // The last to stand just here was a section.
  if (rows.some((each) => each.path !== path && !each.ceded)) return null;
  const sectionIds = [...(section ? [section.id] : []), ...formers.map((each) => each.sectionId)];
  if (sectionIds.length === 0) return null;
  return (
    (await movedWithSection(articles, tree, slug, formers)) ??
    (await resolveFormerAddress(reads, articles, tree, slug, sectionIds))
  );
}

/** A slug is one article's for ever, so whichever section was here, it is that article that was. */
async function movedWithSection(
  articles: ArticleLookup,
  tree: SectionTree,
  slug: string,
  formers: readonly { sectionId: string; movedAt: Date }[],
): Promise<Resolution | null> {
  const article = formers.length > 0 ? await articles.bySlug(slug) : null;
  const former = formers.find(({ sectionId }) => sectionId === article?.sectionId);
  return article && former ? redirect(tree, article, former.movedAt) : null;
}

async function resolveFormerAddress(
  reads: Reads,
  articles: ArticleLookup,
  tree: SectionTree,
  slug: string,
  sectionIds: string[],
): Promise<Resolution | null> {
  const where = { slug, sectionId: { in: sectionIds } };
  const former = await reads.queries.formerArticleAddress.findFirst({
    where,
    orderBy: { movedAt: 'desc' },
  });
  const article = former && (await articles.byId(former.articleId));
  if (former && article) return redirect(tree, article, former.movedAt);
  return goneFrom(reads, former ? { articleId: former.articleId } : where);
}

async function goneFrom(
  reads: Reads,
  where: { articleId: string } | { slug: string; sectionId: { in: string[] } },
): Promise<Gone | null> {
  const tombstone = await reads.queries.tombstone.findFirst({ where });
  if (!tombstone) return null;
  reads.note(entityTag('article', tombstone.articleId));
  const { kind, reason, removedAt } = tombstone;
  return { type: 'gone', kind, reason, since: removedAt };
}

function redirect(tree: SectionTree, article: Article, since: Date): Resolution | null {
  const section = tree.byId(article.sectionId);
  return section && { type: 'redirect', path: articlePath(section, article.slug), since };
}
