import type { Queries } from '../../database/database.ts';
import { isId } from '../id.ts';
import { silentReads } from '../reads.ts';
import { readSectionTree } from '../section/section-reads.ts';
import type { SectionTree } from '../section/section-tree.ts';
import { PreviewError } from './preview-error.ts';
import { findPreview } from './preview-reads.ts';
import { reachOf, type PreviewToken } from './preview-token.ts';
import { projectStories } from './project-stories.ts';
import type { ProjectedArticle } from './projected-article.ts';
import { isPublic, readStorySources, type StorySource } from './story-source.ts';

/** A draft and the drafts pinned to it, as articles, for one request. */
export interface Preview {
  expiresAt: Date;
  /** Null for a draft that could have no address. */
  article: ProjectedArticle | null;
  /** Why the draft could not be published as it stands; null when it could. */
  problem: string | null;
  /** Whether the public reads the draft just as it stands. */
  isPublic: boolean;
  /** In the order of the pins; without those that stand in public as they are. */
  pinned: ProjectedArticle[];
  /** All of these, by id. */
  articles: ReadonlyMap<string, ProjectedArticle>;
  /** Of the same moment. */
  tree: SectionTree;
}

/** What a secret shows now. Nothing of it is noted, stored or claimed. @throws PreviewError */
export async function openPreview(queries: Queries, secret: string, now: Date): Promise<Preview> {
  const token = await findPreview(queries, secret, now);
  const [source] = await readStorySources(queries, { id: token.draftId });
  // What was ended for good is shown to nobody any more, however long the link was to work.
  if (!source || source.draft.state === 'KILLED') throw new PreviewError('REVOKED');
  const tree = await readSectionTree(silentReads(queries));
  const pins = await readPins(queries, source, (pin) => isReached(pin, token, secret));
  const plans = [source, ...pins].map((each) => ({ source: each, at: now }));
  const [main, ...others] = await projectStories(queries, tree, plans);
  const { article, problem } = main!;
  const pinned = others.flatMap((each) => each.article ?? []);
  const all = [...(article ? [article] : []), ...pinned];
  const articles = new Map(all.map((each) => [each.id, each]));
  const { expiresAt } = token;
  return { expiresAt, article, problem, isPublic: isPublic(source), pinned, articles, tree };
}

/** Those pinned drafts that have something to show which the public can't read, in their order. */
async function readPins(
  queries: Queries,
  { draft, revision }: StorySource,
  reached: (pin: StorySource) => boolean,
): Promise<StorySource[]> {
  const ids = revision.relatedIds.filter((id) => isId(id) && id !== draft.id);
  if (ids.length === 0) return [];
  const found = await readStorySources(queries, { id: { in: ids } });
  return found
    .filter((pin) => pin.draft.state !== 'KILLED' && !isPublic(pin) && reached(pin))
    .toSorted((a, b) => ids.indexOf(a.draft.id) - ids.indexOf(b.draft.id));
}

function isReached({ draft }: StorySource, { createdBy }: PreviewToken, secret: string): boolean {
  return reachOf(secret) === 'all' || [draft.createdBy, draft.assignedTo].includes(createdBy);
}
