import type { Queries } from '../../database/database.ts';
import type { Image } from '../image/image.ts';

/**
 * Brings every article that shows an image up to what the library says of it now, beside the headline
 * and in the body. Answers with their ids.
 */
export async function updateShownImage(queries: Queries, image: Image): Promise<string[]> {
  const { id } = image;
  const json = JSON.stringify(image);
  // In the order of their ids, so that two such changes at once don't wait for each other.
  const shown = await queries.$queryRaw<{ id: string }[]>`
    SELECT id FROM articles WHERE image_id = ${id}::uuid OR body -> 'images' ? ${id}
    ORDER BY id FOR UPDATE`;
  const ids = shown.map((article) => article.id);
  await queries.$executeRaw`
    UPDATE articles SET image = ${json}::jsonb
    WHERE id = ANY(${ids}::uuid[]) AND image_id = ${id}::uuid`;
  await queries.$executeRaw`
    UPDATE articles SET body = jsonb_set(body, ARRAY['images', ${id}], ${json}::jsonb)
    WHERE id = ANY(${ids}::uuid[]) AND body -> 'images' ? ${id}`;
  return ids;
}
