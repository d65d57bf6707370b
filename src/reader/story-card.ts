import { html } from 'hono/html';
import type { StoryCardFragment } from '../client/operations.generated.ts';
import type { Html } from './page.ts';
import { list } from './words.ts';

export type Story = StoryCardFragment;

export interface CardOptions {
  /** Above the section: why the story stands here. */
  label?: string;
  /** For the one story that opens a front. */
  large?: boolean;
}

/** A story as lists show it; its headline's link covers the whole card. */
export function storyCard(story: Story, { label, large = false }: CardOptions = {}): Html {
  const { path, headline, standfirst, section, image } = story;
  return html`<article class="card${large && ' large'}">
    ${image && picture(image, large)}
    <div class="card-text">
      ${label !== undefined && html`<p class="reason">${label}</p>`}
      <p class="kicker"><a href="${section.path}">${section.name}</a></p>
      <h3><a href="${path}">${headline}</a></h3>
      ${standfirst !== null && html`<p class="summary">${standfirst}</p>`} ${facts(story, large)}
    </div>
  </article>`;
}

/** The picture that readers see first does not wait for the others. */
function picture({ url, alt, width, height }: NonNullable<Story['image']>, large: boolean): Html {
  const priority = large ? html`fetchpriority="high"` : html`loading="lazy"`;
  return html`<img src="${url}" alt="${alt}" width="${width}" height="${height}" ${priority} />`;
}

function facts({ byline, publishedAt, lastUpdate, readingTime }: Story, large: boolean): Html {
  const { at, relative } = lastUpdate;
  const names = byline.map(({ author }) => html`${author.name}`);
  return html`<ul class="facts">
    ${large && names.length > 0 && html`<li>By ${list(names)}</li>`}
    <li>${at !== publishedAt && 'Updated '}<time datetime="${at}">${relative}</time></li>
    <li>${readingTime.label}</li>
  </ul>`;
}
