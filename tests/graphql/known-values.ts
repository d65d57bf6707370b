import type { Database } from '../../src/database/database.ts';
import { changeCursor } from '../../src/graphql/changes/change-cursor.ts';
import { encodeCursor } from '../../src/graphql/cursor.ts';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { schema } from '../../src/graphql/schema.ts';
import { hour } from '../support/newsroom.ts';
import type { Known } from './argument-arbitrary.ts';
import { everythingBelow, fieldText, queryFields, requiredOf } from './schema-walk.ts';
import { hiddenIds, hiddenSlugs } from './secret-newsroom.ts';

/** All that a reader could guess, have kept or have been told, of what is public and of what is not. */
export async function knownOf({ prisma }: Database): Promise<Known> {
  const articles = await prisma.article.findMany({ include: { section: true } });
  const sections = await prisma.section.findMany();
  const named = [...(await prisma.author.findMany()), ...(await prisma.topic.findMany())];
  const ids = [...articles, ...sections, ...named].map(({ id }) => id);
  const uuids = [...ids, ...Object.values(hiddenIds)];
  const stories = [...articles.map(({ slug }) => slug), ...hiddenSlugs];
  return {
    stories,
    names: named.map(({ slug }) => slug),
    sections: sections.map(({ path }) => path),
    paths: [
      ...sections.flatMap(({ path }) => stories.map((slug) => `/${path}/${slug}`)),
      ...named.flatMap(({ slug }) => [`/authors/${slug}`, `/topics/${slug}`]),
    ],
    globalIds: nodeTypes.flatMap((type) => uuids.map((id) => encodeGlobalId(type, id))),
    times: [0, 1, 4, 9, 30].map((count) => hour(count).toISOString()),
    cursors: {
      PUBLISHED_AT: timeCursors('PUBLISHED_AT', uuids),
      UPDATED_AT: timeCursors('UPDATED_AT', uuids),
      LOG: (await prisma.event.findMany()).map(({ id }) => changeCursor(id)),
      NAME: named.map(({ name, id }) => encodeCursor('NAME', name, id)),
    },
  };
}

const nodeTypes = schema
  .getPossibleTypes(schema.getType('Node') as Parameters<typeof schema.getPossibleTypes>[0])
  .map(({ name }) => name);

function timeCursors(order: string, ids: readonly string[]): string[] {
  return [0, 4, 8].flatMap((n) => ids.map((id) => encodeCursor(order, hour(n).getTime(), id)));
}

/** Every field of Query with every known value of the argument it can't do without, and all below it. */
export function everyRequest(known: Known): string[] {
  const values: Record<string, readonly unknown[]> = {
    slug: [...known.stories, ...known.names],
    path: [...known.sections, ...known.paths],
    id: known.globalIds,
    ids: [known.globalIds],
  };
  return queryFields.flatMap((field) => {
    const [name = ''] = Object.keys(requiredOf(field, {}));
    return (values[name] ?? [undefined]).map((value) => {
      const given = { [name]: value };
      return `{ ${fieldText('Query', field, given, everythingBelow(field, 2, given))} }`;
    });
  });
}
