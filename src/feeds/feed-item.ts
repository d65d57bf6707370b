import type { ArticleBody } from '../domain/article/article.ts';
import { articlePath, authorPath, sectionPath, topicPath } from '../domain/address/paths.ts';
import { escapeHtml } from '../domain/body/escape-html.ts';
import { renderHtml } from '../domain/body/render-html.ts';
import type { ResolveUrl } from '../domain/body/render-inline-html.ts';
import { renderText } from '../domain/body/render-text.ts';
import type { Story } from '../domain/feed/story-reads.ts';
import type { Image } from '../domain/image/image.ts';
import type { FeedImage, FeedItem } from './feed.ts';
import { absolute, type FeedSite } from './site.ts';
import { summarise } from './summary.ts';

/** A story as feeds tell it. Equal stories give equal items, whenever they are made. */
export function feedItem(story: Story, site: FeedSite, content: 'full' | 'summary'): FeedItem {
  const { article, body, section, byline, topics } = story;
  const url = site.url + articlePath(section, article.slug);
  const whole = (to: string) => absolute(site.url, url, to);
  return {
    id: `urn:uuid:${article.id}`,
    url,
    title: article.headline,
    language: article.language,
    summary: [
      // A short feed has no other place for what readers have to know.
      ...(content === 'summary' ? noticeTexts(article) : []),
      summarise(article.standfirst, renderText(body.elements)),
    ].join(' '),
    contentHtml: content === 'full' ? contentHtml(story, whole) : null,
    published: article.publishedAt,
    updated: article.updatedAt,
    authors: byline.map(({ author, role }) => ({
      ...{ name: author.name, role },
      url: site.url + authorPath(author),
    })),
    section: { name: section.name, path: section.path, url: site.url + sectionPath(section) },
    topics: topics.map(({ slug, name, type }) => ({
      name,
      type,
      url: site.url + topicPath({ slug }),
    })),
    image: article.image && feedImage(article.image, whole),
    notices: article.notices,
    rights: article.rights,
  };
}

function feedImage(image: Image, whole: ResolveUrl): FeedImage {
  const { url, mediaType, width, height, alt, caption, credit } = image;
  return { url: whole(url), mediaType, width, height, alt, caption, credit };
}

/** Notices first, as whoever read the story before has to see them; then the main image and the body. */
function contentHtml({ article, body }: Story, whole: ResolveUrl): string {
  const { image, language } = article;
  const shown = body.elements.some((each) => each.type === 'image' && each.imageId === image?.id);
  const main: ArticleBody =
    image && !shown
      ? {
          elements: [{ type: 'image', imageId: image.id, caption: null }, ...body.elements],
          images: { ...body.images, [image.id]: image },
        }
      : body;
  const notices = article.notices.map(
    ({ kind, text, at }) =>
      `<p><strong>${noticeNames[kind]}</strong> (${dateIn(language, at)}): ${escapeHtml(text)}</p>`,
  );
  return [...notices, bodyHtml(main, whole)].join('\n');
}

function noticeTexts({ notices }: Story['article']): string[] {
  return notices.map(({ kind, text }) => `${noticeNames[kind]}: ${text}`);
}

const noticeNames = { CORRECTION: 'Correction', CLARIFICATION: 'Clarification', UPDATE: 'Update' };

function bodyHtml({ elements, images }: ArticleBody, whole: ResolveUrl): string {
  return renderHtml(elements, {
    resolveImage: (id) => {
      const image = images[id];
      return image ? { ...image, url: whole(image.url) } : null;
    },
    resolveUrl: whole,
    // Validators of feeds know no other attributes.
    bare: true,
  });
}

function dateIn(language: string, at: Date): string {
  return new Intl.DateTimeFormat([language, 'en'], { dateStyle: 'long', timeZone: 'UTC' }).format(
    at,
  );
}
