import fc from 'fast-check';
import { publishDraft } from '../../../src/domain/article/publish.ts';
import { noRights, rightsFields } from '../../../src/domain/article/rights.ts';
import { withdrawArticle } from '../../../src/domain/article/withdraw.ts';
import { authors } from '../../../src/domain/author/author-kind.ts';
import type { Change } from '../../../src/domain/change.ts';
import { createDraft, saveRevision } from '../../../src/domain/draft/draft-service.ts';
import { createNamed } from '../../../src/domain/named/create-named.ts';
import { mergeNamed } from '../../../src/domain/named/merge-named.ts';
import { updateNamed } from '../../../src/domain/named/update-named.ts';
import { deleteSection } from '../../../src/domain/section/delete-section.ts';
import { createSection } from '../../../src/domain/section/section-service.ts';
import { updateSection } from '../../../src/domain/section/update-section.ts';

const actions = [
  ...['create section', 'create section', 'rename section', 'rename section'],
  ...['move section', 'move section', 'move section', 'delete section'],
  ...['publish', 'publish', 'edit', 'edit', 'withdraw'],
  ...['create author', 'rename author', 'rename author', 'merge authors'],
] as const;

/** One thing that somebody does; the numbers choose among what there is. */
export interface Step {
  action: (typeof actions)[number];
  first: number;
  second: number;
  slug: string;
}

/** Few slugs, so that they meet; sections and stories have the same. */
const number = fc.nat({ max: 20 });
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    action: fc.constantFrom(...actions),
    first: number,
    second: number,
    slug: fc.constantFrom('a', 'b', 'c', 'd'),
  }),
  { minLength: 8, maxLength: 30 },
);

/** What one run of steps has made. */
export interface Made {
  /** Added to every slug, so that runs don't meet. */
  run: string;
  sections: string[];
  articles: string[];
  authors: string[];
  /** What became of the authors that were merged. */
  merged: [from: string, into: string][];
  deleted: string[];
}

/** Takes a step. @throws InputError when it is refused */
export async function take(change: Change, made: Made, step: Step): Promise<void> {
  const { queries } = change;
  const [first, second] = [step.first, step.second];
  const slug = `${step.slug}${made.run}`;
  const section = pick(made.sections, first);
  const other = pick(made.sections, second);
  const author = pick(made.authors, first);
  const another = pick(made.authors, second);
  const article = pick(made.articles, first);
  const sectionTarget = async (id: string) => {
    const { path, version } = await queries.section.findUniqueOrThrow({ where: { id } });
    return { path, expectedVersion: version };
  };
  const slugOf = async (id: string) => (await authors.read(queries, id))!.slug;
  switch (step.action) {
    case 'create section': {
      const parent = other && second % 4 > 0 ? { id: other } : null;
      made.sections.push((await createSection(change, { slug, name: slug, parent })).id);
      return;
    }
    case 'rename section':
      if (section) await updateSection(change, await sectionTarget(section), { slug });
      return;
    case 'move section': {
      if (!section || !other) return;
      const parent = second % 4 > 0 ? (await sectionTarget(other)).path : null;
      await updateSection(change, await sectionTarget(section), { parent, position: first % 3 });
      return;
    }
    case 'delete section':
      if (!section) return;
      await deleteSection(change, (await sectionTarget(section)).path);
      made.sections.splice(made.sections.indexOf(section), 1);
      made.deleted.push(section);
      return;
    case 'publish': {
      if (!other) return;
      const byline = [author, another];
      const { id } = await createDraft(change, content(slug, other, byline));
      await publishDraft(change, id);
      made.articles.push(id);
      return;
    }
    case 'edit':
      if (!article || !other) return;
      await saveRevision(change, article, content(slug, other, [another, author]));
      await publishDraft(change, article);
      return;
    case 'withdraw':
      if (article) await withdrawArticle(change, article, null);
      return;
    case 'create author': {
      const input = { slug, name: slug, jobTitle: null, bio: null };
      made.authors.push((await createNamed(change, authors, input)).id);
      return;
    }
    case 'rename author': {
      if (!author) return;
      const { slug: now, version } = (await authors.read(queries, author))!;
      await updateNamed(change, authors, { slug: now, expectedVersion: version }, { slug });
      return;
    }
    case 'merge authors': {
      if (!author || !another) return;
      const slugs = { from: await slugOf(author), into: await slugOf(another) };
      await mergeNamed(change, authors, slugs);
      made.authors.splice(made.authors.indexOf(author), 1);
      made.merged.push([author, another]);
    }
  }
}

function content(slug: string, sectionId: string, byline: (string | undefined)[]) {
  const ids = [...new Set(byline)].filter((id) => id !== undefined);
  return {
    ...{ headline: slug, standfirst: null, slug, sectionId, language: 'en', markdown: 'Words.' },
    byline: ids.map((authorId) => ({ authorId, role: null })),
    ...{ topicIds: [], relatedIds: [], imageId: null },
    ...rightsFields(noRights),
  };
}

function pick(ids: readonly string[], number: number): string | undefined {
  return ids[number % ids.length];
}
