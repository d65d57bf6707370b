import type { Queries } from '../../database/database.ts';
import { currentIds, holdCurrentIds } from '../named/current-ids.ts';
import type { DraftContent } from './draft.ts';

/** For authors and topics that drafts name, by their ids, those that stand for them now. */
export interface CurrentNames {
  authors: ReadonlyMap<string, string>;
  topics: ReadonlyMap<string, string>;
}

type Naming = Pick<DraftContent, 'byline' | 'topicIds'>;

/** Revisions keep what they said: what was merged since is found when they are read. */
export async function readCurrentNames(
  queries: Queries,
  contents: readonly Naming[],
): Promise<CurrentNames> {
  return {
    authors: await currentIds(queries, 'author', contents.flatMap(authorIds)),
    topics: await currentIds(queries, 'topic', contents.flatMap(topicIds)),
  };
}

/** The same, and nothing of it is merged until the transaction ends. */
export async function holdCurrentNames(queries: Queries, content: Naming): Promise<CurrentNames> {
  return {
    authors: await holdCurrentIds(queries, 'author', authorIds(content)),
    topics: await holdCurrentIds(queries, 'topic', topicIds(content)),
  };
}

function authorIds({ byline }: Naming): string[] {
  return byline.map(({ authorId }) => authorId);
}

function topicIds(content: Naming): string[] {
  return content.topicIds;
}
