/** A story's page, but for the words of its body. */
export const articleStyles = `
.article { --measure: 43rem; }
.article > * { max-width: var(--measure); margin-inline: auto; }
.article > .facts { font-size: 0.875rem; }
.article > .kicker { margin-top: 1.75rem; font-size: 0.8125rem; }
.article > h1 {
  margin-top: 0.5rem;
  font-size: clamp(2rem, 5vw, 2.875rem);
  line-height: 1.08;
  letter-spacing: -0.015em;
}
.standfirst { margin-top: 1rem; color: var(--soft); font-size: clamp(1.1875rem, 2.5vw, 1.375rem); line-height: 1.4; }
.article > .picture { max-width: 60rem; margin-top: 2rem; }
.article figure img { max-height: 85vh; margin-inline: auto; object-fit: contain; }
figcaption { padding-top: 0.5rem; color: var(--soft); font-size: 0.8125rem; line-height: 1.4; }
figcaption small { font-size: 0.75rem; }
.article > .notices { margin-top: 2.5rem; }
.notice { padding: 1rem 1.25rem; border-left: 4px solid var(--accent); background: var(--tint); }
.notice + .notice { margin-top: 1rem; }
.notice h2 { font: 700 0.8125rem/1.4 var(--sans); }
.notice p { margin-top: 0.25rem; font-size: 1rem; }
.article > .byline { margin-top: 2.5rem; padding-top: 1.25rem; border-top: 1px solid var(--ink); font-weight: 700; }
.topics, .share { display: grid; grid-template-columns: 4.5rem minmax(0, 1fr); align-items: baseline; }
.article > .topics, .article > .share { margin-top: 1.25rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
.topics h2, .share h2 { font: 700 0.9375rem var(--sans); }
.related { margin-top: 3.5rem; padding-top: 1.25rem; border-top: 3px double var(--ink); }
.related > h2 { font-size: 1.5rem; }
.cards { display: grid; gap: 1.5rem; margin-top: 1.25rem; }
.cards .card img { order: 1; }
@media (min-width: 45rem) {
  .cards { grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: 2rem; }
}
`;
