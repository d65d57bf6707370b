import { readAuthorsBySlug } from '../author/author-reads.ts';
import { readFormerSlug } from '../named/former-slug.ts';
import type { Reads } from '../reads.ts';
import { readFormerSectionPaths, readSectionTree } from '../section/section-reads.ts';
import type { SectionTree } from '../section/section-tree.ts';
import { entityTag, foundTag } from '../tag.ts';
import { isStorable } from '../text/storable.ts';
import { readTopicsBySlug } from '../topic/topic-reads.ts';
import { publicArticles, type ArticleLookup } from './article-lookup.ts';
import { authorPath, pathSegments, sectionPath, topicPath } from './paths.ts';
import type { Resolution } from './resolution.ts';
import { resolveArticle } from './resolve-article.ts';

/** What stands at a path, has moved from it, or was taken down there; null when nothing ever was. */
export async function resolvePath(
  reads: Reads,
  path: string,
  articles: ArticleLookup = publicArticles(reads),
): Promise<Resolution | null> {
  if (!isStorable(path)) return null;
  const segments = pathSegments(path);
  const [first, slug] = segments;
  if (segments.length === 2 && first === 'authors') return resolveAuthor(reads, slug!);
  if (segments.length === 2 && first === 'topics') return resolveTopic(reads, slug!);
  const tree = await readSectionTree(reads);
  return (
    resolveCurrentSection(reads, tree, segments.join('/')) ??
    (await resolveArticle(reads, articles, tree, segments)) ??
    (await resolveFormerSection(reads, tree, segments.join('/')))
  );
}

function resolveCurrentSection(reads: Reads, tree: SectionTree, path: string): Resolution | null {
  const section = tree.byPath(path);
  reads.note(foundTag('section', path, section));
  return section && { type: 'section', section };
}

async function resolveFormerSection(
  reads: Reads,
  tree: SectionTree,
  path: string,
): Promise<Resolution | null> {
  const [former] = await readFormerSectionPaths(reads, [path]);
  const section = former && tree.byId(former.sectionId);
  return section ? { type: 'redirect', path: sectionPath(section), since: former.movedAt } : null;
}

async function resolveAuthor(reads: Reads, slug: string): Promise<Resolution | null> {
  const [author] = await readAuthorsBySlug(reads, [slug]);
  if (author) return { type: 'author', author };
  const former = await readFormerSlug(reads.queries, 'author', slug);
  if (!former) return null;
  reads.note(entityTag('author', former.id));
  return { type: 'redirect', path: authorPath(former), since: former.since };
}

async function resolveTopic(reads: Reads, slug: string): Promise<Resolution | null> {
  const [topic] = await readTopicsBySlug(reads, [slug]);
  if (topic) return { type: 'topic', topic };
  const former = await readFormerSlug(reads.queries, 'topic', slug);
  if (!former) return null;
  reads.note(entityTag('topic', former.id));
  return { type: 'redirect', path: topicPath(former), since: former.since };
}
