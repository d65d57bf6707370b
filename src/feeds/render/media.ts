import type { FeedImage } from '../feed.ts';
import { uri } from './uri.ts';
import { element, type XmlElement } from './xml.ts';

/**
 * Media RSS knows no alternative text. Its description "of the media object" is the nearest, and
 * what Mastodon and its readers take as such; so the caption is the title.
 */
export function mediaContent(image: FeedImage): XmlElement {
  const { url, mediaType, width, height, alt, caption, credit } = image;
  return element(
    'media:content',
    { url: uri(url), type: mediaType, medium: 'image', width, height },
    [
      plain('media:title', caption),
      plain('media:description', alt),
      credit ? element('media:credit', {}, credit) : null,
    ],
  );
}

function plain(name: string, text: string | null): XmlElement | null {
  return text ? element(name, { type: 'plain' }, text) : null;
}
