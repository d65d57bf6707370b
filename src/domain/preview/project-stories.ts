import type { Queries } from '../../database/database.ts';
import {
  readClaims,
  slugFor,
  slugTaken,
  wantedSlug,
  type SlugClaim,
} from '../article/choose-slug.ts';
import { project } from '../article/projection.ts';
import { publicationTimes } from '../article/publication-times.ts';
import { checkPublishable } from '../article/publish.ts';
import { collectImageIds } from '../body/parse-markdown.ts';
import { readCurrentNames, type CurrentNames } from '../draft/current-names.ts';
import type { Revision } from '../draft/draft.ts';
import { readImages } from '../image/image-reads.ts';
import type { Image } from '../image/image.ts';
import { InputError } from '../input-error.ts';
import type { SectionTree } from '../section/section-tree.ts';
import { projectedArticle, type ProjectedArticle } from './projected-article.ts';
import { isPublic, type StorySource } from './story-source.ts';

/** A story and when it would be published. */
export interface Planned {
  source: StorySource;
  at: Date;
}

export interface Projected {
  /** Null for a draft that could have no address. */
  article: ProjectedArticle | null;
  /** Why it could not be published as it stands; null when it could. */
  problem: string | null;
}

/** What the stories would be, were they published one after the other; nothing is stored or claimed. */
export async function projectStories(
  queries: Queries,
  tree: SectionTree,
  plans: readonly Planned[],
): Promise<Projected[]> {
  const sources = plans.map(({ source }) => source);
  const wanted = sources.map(({ revision, address }) => wantedSlug(revision, address));
  const library = {
    tree,
    claims: await readClaims(queries, wanted),
    names: await readCurrentNames(
      queries,
      sources.map(({ revision }) => revision),
    ),
    images: await readImages(queries, sources.flatMap(imageIds)),
  };
  const companions = new Map<string, ProjectedArticle>();
  const projected: Projected[] = [];
  for (const plan of plans) {
    const each = projectStory(plan, library, companions) ?? (await unpublishable(queries, plan));
    if (each.article) companions.set(each.article.id, each.article);
    projected.push(each);
  }
  return projected;
}

interface Library {
  tree: SectionTree;
  /** Grows by the address of each story. */
  claims: SlugClaim[];
  names: CurrentNames;
  images: readonly Image[];
}

/** Null for a story without a section. A wanted slug that is taken is numbered, to have something to show. */
function projectStory(
  plan: Planned,
  { tree, claims, names, images }: Library,
  companions: ReadonlyMap<string, ProjectedArticle>,
): Projected | null {
  const { revision, address, notices } = plan.source;
  const lineage = tree.lineage(revision.sectionId ?? '');
  const section = lineage.at(-1);
  if (!section) return null;
  const wanted = wantedSlug(revision, address);
  const slug = slugFor(revision.draftId, wanted, claims, tree.children(section.id));
  claims.push({ slug, articleId: revision.draftId });
  const ids = imageIds(plan.source);
  const its = images.filter(({ id }) => ids.includes(id));
  const input = { revision, slug, lineage, names, images: its, notices, ...timesOf(plan) };
  const refused = revision.slug !== null && slug !== wanted;
  return {
    article: projectedArticle(project(input), address, companions),
    problem: refused ? slugTaken(wanted, slug).message : null,
  };
}

function timesOf({ source, at }: Planned): { publishedAt: Date; updatedAt: Date } {
  if (source.public && isPublic(source)) return source.public;
  return publicationTimes(at, source.draft.firstPublishedAt, source.public?.updatedAt ?? null, {});
}

function imageIds({ revision }: { revision: Revision }): (string | null)[] {
  return [revision.imageId, ...collectImageIds(revision.body)];
}

async function unpublishable(queries: Queries, { source }: Planned): Promise<Projected> {
  try {
    await checkPublishable(queries, source.revision);
  } catch (error) {
    if (error instanceof InputError) return { article: null, problem: error.message };
    throw error;
  }
  // Its section came to be a moment ago.
  return { article: null, problem: null };
}
