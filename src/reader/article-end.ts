import { html } from 'hono/html';
import type {
  ArticlePageQuery,
  NoticeKind,
  RelatedReason,
} from '../client/operations.generated.ts';
import { byline } from './byline.ts';
import { linkList } from './navigation.ts';
import type { Html } from './page.ts';
import { storyCard } from './story-card.ts';
import { date } from './words.ts';

type Article = NonNullable<ArticlePageQuery['article']>;

const noticeNames: Record<NoticeKind, string> = {
  CLARIFICATION: 'Clarification',
  CORRECTION: 'Correction',
  UPDATE: 'Update',
};

/** Corrections and the like; nothing when there are none, as all parts here. */
export function notices({ notices }: Article): Html | null {
  if (notices.length === 0) return null;
  const notice = ({ kind, text, at }: Article['notices'][number]) =>
    html`<div class="notice">
      <h2>${noticeNames[kind]}, ${date(at)}</h2>
      <p>${text}</p>
    </div>`;
  return html`<aside class="notices" aria-label="Notices">${notices.map(notice)}</aside>`;
}

export function authors({ byline: entries }: Article): Html | null {
  return entries.length > 0 ? html`<p class="byline">${byline(entries)}</p>` : null;
}

export function topics({ topics }: Article): Html | null {
  if (topics.length === 0) return null;
  return html`<nav class="topics" aria-labelledby="topics">
    <h2 id="topics">Topics</h2>
    ${linkList(topics)}
  </nav>`;
}

export function share({ shareLinks }: Article): Html {
  const item = ({ label, url }: Article['shareLinks'][number]) =>
    html`<li><a href="${url}" rel="noopener">${label}</a></li>`;
  return html`<section class="share" aria-labelledby="share">
    <h2 id="share">Share</h2>
    <ul class="links">
      ${shareLinks.map(item)}
    </ul>
  </section>`;
}

export function relatedStories({ related, section }: Article): Html | null {
  if (related.length === 0) return null;
  const reasons: Record<RelatedReason, string> = {
    PINNED: 'Editors’ pick',
    SHARED_TOPICS: 'Same topics',
    SAME_SECTION: `More from ${section.name}`,
  };
  return html`<section class="related" aria-labelledby="related">
    <h2 id="related">Related stories</h2>
    <div class="cards">
      ${related.map(({ article, reason }) => storyCard(article, { label: reasons[reason] }))}
    </div>
  </section>`;
}
