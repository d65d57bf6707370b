import { updateShownImage } from '../article/shown-image.ts';
import { articlesTags } from '../article/article-tags.ts';
import type { Change } from '../change.ts';
import { checkedFields, type Given } from '../checked-fields.ts';
import { appendEvent } from '../event/append-event.ts';
import { newId } from '../id.ts';
import { changesOf } from '../version.ts';
import { checkAlt, imageChecks, type ImageFields } from './image-fields.ts';
import { readImage } from './image-reads.ts';
import type { Image } from './image.ts';

export async function addImage(
  { queries, now }: Change,
  input: ImageFields,
  decorative: boolean,
): Promise<Image> {
  checkAlt(input.alt, decorative);
  const fields = checkedFields(imageChecks, input);
  const { id } = await queries.image.create({ data: { id: newId(), ...fields, createdAt: now } });
  return readImage(queries, id);
}

export async function updateImage(
  change: Change,
  id: string,
  given: Given<ImageFields>,
  decorative: boolean | undefined,
): Promise<Image> {
  const { queries } = change;
  await queries.$queryRaw`SELECT id FROM images WHERE id = ${id}::uuid FOR UPDATE`;
  const before = await readImage(queries, id);
  const alt = given.alt ?? before.alt;
  checkAlt(alt, decorative ?? (given.alt === undefined && alt === ''));
  const changes = changesOf<ImageFields>(before, checkedFields(imageChecks, given));
  if (Object.keys(changes).length === 0) return before;
  await queries.image.update({ where: { id }, data: changes });
  const image = await readImage(queries, id);
  const articleIds = await updateShownImage(queries, image);
  await tell(change, image, articleIds);
  return image;
}

/** The library isn't public: without an article that shows it, nothing has happened for those outside. */
async function tell(change: Change, { id, url, alt }: Image, articleIds: string[]): Promise<void> {
  if (articleIds.length === 0) return;
  await appendEvent(change, {
    kind: 'image.updated',
    subject: { type: 'image', id },
    data: { url, alt, articles: articleIds.length },
    tags: await articlesTags(change.queries, articleIds),
  });
}
