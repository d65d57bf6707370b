import { describe, expect, it } from '@jest/globals';
import { authors } from '../../../src/domain/author/author-kind.ts';
import { createAuthor } from '../../../src/domain/author/author-service.ts';
import { InputError } from '../../../src/domain/input-error.ts';
import { mergeNamed } from '../../../src/domain/named/merge-named.ts';
import { findBySlugEver } from '../../../src/domain/named/slug-history.ts';
import { updateNamed } from '../../../src/domain/named/update-named.ts';
import { resolveTopics } from '../../../src/domain/topic/resolve-topics.ts';
import { VersionError } from '../../../src/domain/version.ts';
import { testDatabase } from '../../support/database.ts';
import { newsroom } from '../../support/newsroom.ts';

const database = testDatabase('empty');
const world = newsroom(database);

const many = Array.from({ length: 8 }, (_, n) => n);

/** What came of each: `done`, or the name of the error. */
async function outcomes(works: Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(works);
  return settled
    .map((each) => (each.status === 'fulfilled' ? 'done' : (each.reason as Error).name))
    .sort();
}

const author = (slug: string, name = slug) =>
  world.change((its) => createAuthor(its, { slug, name, jobTitle: null, bio: null }));
const rename = (slug: string, given: { slug?: string; name?: string }) =>
  world.change((its) => updateNamed(its, authors, { slug, expectedVersion: 1 }, given));
const merge = (from: string, into: string) =>
  world.change((its) => mergeNamed(its, authors, { from, into }));

const refused = (count: number, name: string) => Array.from({ length: count }, () => name);

describe('at the same time', () => {
  it('one of many gets a slug that all want for a new author', async () => {
    const results = await outcomes(many.map(() => author('wanted')));
    expect(results).toEqual([...refused(7, InputError.name), 'done']);
  });

  it('one of many gets a slug that all want to change to', async () => {
    for (const n of many) await author(`one-${n}`);
    const results = await outcomes(many.map((n) => rename(`one-${n}`, { slug: 'best' })));
    expect(results).toEqual([...refused(7, InputError.name), 'done']);
  });

  it('one of many changes the field that all have read', async () => {
    await author('same');
    const results = await outcomes(many.map((n) => rename('same', { name: `Name ${n}` })));
    expect(results).toEqual([...refused(7, VersionError.name), 'done']);
  });

  it('a topic that many stories name is made once', async () => {
    const ids = await Promise.all(
      many.map(() =>
        world.change((its) => resolveTopics(its, [{ name: 'New Thing', type: 'SUBJECT' }])),
      ),
    );
    expect(new Set(ids.flat()).size).toBe(1);
  });

  it('merges in a circle leave one, and all slugs lead there', async () => {
    for (const slug of ['x', 'y', 'z']) await author(slug);
    await outcomes([merge('x', 'y'), merge('y', 'z'), merge('z', 'x')]);
    const left = await database().prisma.author.findMany({
      where: { slug: { in: ['x', 'y', 'z'] } },
    });
    const found = await findBySlugEver(database().prisma, 'author', ['x', 'y', 'z']);
    expect([...found.values()].every((id) => left.some((each) => each.id === id))).toBe(true);
    expect(found.size).toBe(3);
  });

  it('stories of both are published and name the one who stays', async () => {
    const drafts: string[] = [];
    for (const n of many) {
      drafts.push(await world.draft({ headline: `Both ${n}`, authors: ['Going', 'Staying'] }));
    }
    const publishing = drafts.map((id) => world.publish(id));
    const results = await outcomes([...publishing, merge('going', 'staying')]);
    expect(new Set(results)).toEqual(new Set(['done']));
    const bylines = await database().prisma.articleByline.findMany({
      where: { articleId: { in: drafts } },
      select: { author: { select: { slug: true } }, position: true },
    });
    expect(bylines).toEqual(drafts.map(() => ({ author: { slug: 'staying' }, position: 0 })));
  });
});
