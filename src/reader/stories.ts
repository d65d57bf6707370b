import { html } from 'hono/html';
import type { SiteFrontQuery } from '../client/operations.generated.ts';
import type { Html } from './page.ts';
import { storyCard, type Story } from './story-card.ts';

export type StoryPage = SiteFrontQuery['articles'];

export interface StoriesOptions {
  /** Of the page that the stories stand on. */
  path: string;
  /** The cursor they come after; null for the latest. */
  after: string | null;
  /** A front opens with one large story; a list treats all alike. */
  kind: 'front' | 'list';
}

/** Stories, latest first, with the way to older ones and back. */
export function stories(page: StoryPage, { path, after, kind }: StoriesOptions): Html {
  const latest = after === null;
  const nodes = page.edges.map(({ node }) => node);
  return html`<section class="stories">
    <h2 class="${latest && 'unseen'}">${latest ? 'Latest stories' : 'Older stories'}</h2>
    ${nodes.length === 0 && html`<p class="nothing">No stories here.</p>`}
    ${latest && kind === 'front' ? front(nodes) : cards('rows', nodes)} ${ways(page, path, latest)}
  </section>`;
}

function front(all: readonly Story[]): Html {
  // A front without a picture looks unfinished, so a slightly older story may open it.
  const lead = all.slice(0, 5).find(({ image }) => image) ?? all[0];
  const others = all.filter((story) => story !== lead);
  return html`<div class="opening">
      ${lead && storyCard(lead, { large: true })} ${cards('beside', others.slice(0, 3))}
    </div>
    ${cards('columns', others.slice(3))}`;
}

/** Without stories not even an empty box, which would have rules around it. */
function cards(name: string, all: readonly Story[]): Html | null {
  if (all.length === 0) return null;
  return html`<div class="${name}">${all.map((story) => storyCard(story))}</div>`;
}

function ways({ pageInfo }: StoryPage, path: string, latest: boolean): Html | null {
  const { hasNextPage, endCursor } = pageInfo;
  if (latest && !hasNextPage) return null;
  const older = `${path}?after=${encodeURIComponent(endCursor ?? '')}`;
  return html`<p class="ways">
    ${!latest && html`<a href="${path}">Latest stories</a>`}
    ${hasNextPage && html`<a href="${older}" rel="next">Older stories</a>`}
  </p>`;
}
