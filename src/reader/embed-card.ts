import { html } from 'hono/html';
import type { ArticleEmbedQuery } from '../client/operations.generated.ts';
import type { Html, Site } from './page.ts';

export type EmbeddedArticle = Extract<
  NonNullable<ArticleEmbedQuery['resolve']>,
  { __typename: 'Article' }
>;

/** Pixels; Infinity for no limit. */
export interface Room {
  width: number;
  height: number;
}

/** A story as other sites show it, in elements that XHTML Basic has, without script or style. */
export interface EmbedCard {
  html: string;
  /** Pixels. The height is an estimate, as the words take on the other site's type. */
  width: number;
  height: number;
}

const widest = 600;
const characterWidth = 8;
const lineHeight = 24;
const gap = 16;

/** With the standfirst when there is room for it. */
export async function embedCard(
  site: Site,
  article: EmbeddedArticle,
  room: Room,
): Promise<EmbedCard> {
  const { headline, standfirst } = article;
  const source = [...authorNames(article), site.name].join(', ');
  const width = Math.min(room.width, widest);
  const whole = heightOf([headline, standfirst ?? '', source], width);
  const short = heightOf([headline, source], width);
  const fits = whole <= room.height;
  const markup = String(await card(article, fits ? standfirst : null, source));
  return {
    html: markup.replace(/>\s+</g, '><').trim(),
    width,
    height: fits ? whole : Math.min(short, room.height),
  };
}

export function authorNames({ byline }: EmbeddedArticle): string[] {
  return byline.map(({ author }) => author.name);
}

function card(
  { url, language, headline }: EmbeddedArticle,
  standfirst: string | null,
  source: string,
): Html {
  return html`<blockquote cite="${url}" lang="${language}">
    <p><a href="${url}">${headline}</a></p>
    ${standfirst !== null && html`<p>${standfirst}</p>`}
    <p><cite>${source}</cite></p>
  </blockquote>`;
}

/** Of paragraphs below each other. */
function heightOf(texts: readonly string[], width: number): number {
  const perLine = Math.max(1, Math.floor(width / characterWidth));
  const shown = texts.filter((text) => text !== '');
  const lines = shown.reduce((sum, { length }) => sum + Math.ceil(length / perLine), 0);
  return lines * lineHeight + (shown.length - 1) * gap;
}
