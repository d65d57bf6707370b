import { noRights, rightsFields } from '../article/rights.ts';
import { createAuthor } from '../author/author-service.ts';
import { markdownFromText } from '../body/markdown-from-text.ts';
import type { Change } from '../change.ts';
import type { DraftContent } from '../draft/draft.ts';
import { InputError } from '../input-error.ts';
import { findOrReserve } from '../named/slug-history.ts';
import { collectingReads } from '../reads.ts';
import { findSectionEver, readSectionTree } from '../section/section-reads.ts';
import { createSection } from '../section/section-service.ts';
import type { Section } from '../section/section.ts';
import { slugify } from '../text/slug.ts';
import { blaming } from './blaming.ts';
import type { Capture } from './capture.ts';

/** A capture as the content of a draft; makes the sections and authors that it names and that aren't there. */
export async function captureContent(
  change: Change,
  capture: Capture,
  defaultSection: string,
): Promise<DraftContent> {
  const section =
    capture.sections.length > 0
      ? await blaming('text', () => ensureSections(change, capture.sections))
      : await blaming('defaultSection', () => ensurePath(change, defaultSection));
  const byline = [];
  for (const name of capture.authors) {
    const authorId = await blaming('text', () => ensureAuthor(change, name));
    byline.push({ authorId, role: null });
  }
  return {
    headline: capture.headline,
    standfirst: null,
    slug: null,
    sectionId: section.id,
    language: 'en',
    markdown: markdownFromText(capture.paragraphs),
    byline,
    ...{ topicIds: [], relatedIds: [], imageId: null },
    ...rightsFields(noRights),
  };
}

/** The last of a chain of sections, from the top, by paths that they have or had; those that are missing are made. */
async function ensureSections(change: Change, names: Capture['sections']): Promise<Section> {
  const reads = collectingReads(change.queries);
  const tree = await readSectionTree(reads);
  let section: Section | null = null;
  for (const { name, slug } of names) {
    const path: string = section ? `${section.path}/${slug}` : slug;
    section =
      (await findSectionEver(reads, tree, path)) ??
      (await createSection(change, { name, slug, parent: section }));
  }
  return section!;
}

async function ensureAuthor(change: Change, name: string): Promise<string> {
  const slug = slugify(name, 'author');
  const known = await findOrReserve(change.queries, 'author', slug);
  return known ?? (await createAuthor(change, { slug, name, jobTitle: null, bio: null })).id;
}

/** The section at `world/europe`; it and those above it are made should they be missing. */
async function ensurePath(change: Change, path: string): Promise<Section> {
  const slugs = path.split('/');
  if (slugs.some((slug) => slugify(slug) !== slug)) {
    throw new InputError(
      'defaultSection',
      `"${path}" is no section path: give slugs, as in "world/europe"`,
    );
  }
  const name = (slug: string) => slug[0]!.toUpperCase() + slug.slice(1).replaceAll('-', ' ');
  return ensureSections(
    change,
    slugs.map((slug) => ({ slug, name: name(slug) })),
  );
}
