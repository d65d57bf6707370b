import type { Checks } from '../checked-fields.ts';
import { InputError } from '../input-error.ts';
import { checkedNote } from '../text/check-text.ts';
import type { Image } from './image.ts';

/** What editors say of an image. */
export type ImageFields = Omit<Image, 'id'>;

const maxPixels = 20_000;

export const imageChecks: Checks<ImageFields> = {
  url: checkedUrl,
  alt: (field, text) => checkedNote(field, text) ?? '',
  caption: (field, text) => checkedNote(field, text),
  credit: (field, text) => checkedNote(field, text, 300),
  width: checkedPixels,
  height: checkedPixels,
  mediaType: checkedMediaType,
};

/**
 * Who can't see an image needs words for it, unless it is there for decoration alone; which is to be
 * said, so that nobody just forgets.
 * @throws InputError
 */
export function checkAlt(alt: string, decorative: boolean): void {
  const isEmpty = alt.trim() === '';
  if (isEmpty && !decorative) {
    const message = 'The alt text is empty: say what is to be seen, or that it is decorative';
    throw new InputError('alt', message);
  }
  if (!isEmpty && decorative) {
    throw new InputError('decorative', 'A decoration has no alt text: leave one of them out');
  }
}

/** Absolute and encrypted, or a file of ours. */
function checkedUrl(field: string, url: string): string {
  const isOurs = /^\/media\/[\w-][\w.-]*(\/[\w-][\w.-]*)*$/.test(url);
  const isSafe = URL.canParse(url) && isPublicHttps(new URL(url));
  if (url.length <= 2000 && (isOurs || isSafe)) return isOurs ? url : new URL(url).href;
  const message = 'This is no address of an image: give https://… or a path below /media/';
  throw new InputError(field, message);
}

function isPublicHttps({ protocol, hostname, username, password }: URL): boolean {
  return protocol === 'https:' && hostname !== '' && username === '' && password === '';
}

function checkedPixels(field: string, size: number): number {
  if (size >= 1 && size <= maxPixels) return size;
  throw new InputError(field, `${size} is no size of an image: give 1 to ${maxPixels} pixels`);
}

function checkedMediaType(field: string, type: string): string {
  const normal = type.toLowerCase();
  if (/^image\/[a-z0-9][a-z0-9!#$&^_.+-]{0,60}$/.test(normal)) return normal;
  throw new InputError(field, `"${type}" is no image type: give one as in image/jpeg`);
}
