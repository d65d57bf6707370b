import { Prisma } from '../../database/generated/client.ts';
import type { Queries } from '../../database/database.ts';
import { inOrderOf, type Reads } from '../reads.ts';
import { isId } from '../id.ts';
import { InputError } from '../input-error.ts';
import { idsWithin, newestFirst } from '../newest-first.ts';
import { isStorable } from '../text/storable.ts';
import type { Window } from '../window.ts';
import type { Image } from './image.ts';

const omit = { byteLength: true, createdAt: true } as const;

/** Images of the library by id, in any order; ids that name none are passed over. */
export function readImages(queries: Queries, ids: readonly (string | null)[]): Promise<Image[]> {
  const known = ids.filter((id) => id !== null && isId(id)) as string[];
  return queries.image.findMany({
    where: { id: { in: known } },
    omit,
  });
}

/** SQL of an image of the library as JSON. */
export const imageJson = Prisma.sql`json_build_object('id', id, 'url', url, 'alt', alt,
  'caption', caption, 'credit', credit, 'width', width, 'height', height, 'mediaType', media_type)`;

/** Images in the order of their ids; null for each that is none. */
export async function readImagesById(
  { queries }: Reads,
  ids: readonly string[],
): Promise<(Image | null)[]> {
  return inOrderOf(ids, await readImages(queries, ids), (image) => image.id);
}

/** @throws InputError when there is no such image */
export async function readImage(queries: Queries, id: string): Promise<Image> {
  const [image] = await readImages(queries, [id]);
  if (image) return image;
  throw new InputError('id', 'There is no such image in the library: give the id of one');
}

/** The library, newest first; with words, what has them in its texts or its address. */
export function listImages(
  queries: Queries,
  search: string | null,
  window: Window<string>,
): Promise<Image[]> {
  return queries.image.findMany({
    where: { AND: [having(search), { id: idsWithin(window) }] },
    orderBy: newestFirst(window),
    take: window.limit,
    omit,
  });
}

export function countImages(queries: Queries, search: string | null): Promise<number> {
  return queries.image.count({ where: having(search) });
}

function having(search: string | null) {
  if (search === null) return {};
  if (!isStorable(search)) return { id: { in: [] } };
  const contains = search.replaceAll(/[\\%_]/g, String.raw`\$&`);
  const text = { contains, mode: 'insensitive' } as const;
  return { OR: [{ alt: text }, { caption: text }, { credit: text }, { url: text }] };
}
