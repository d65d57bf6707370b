/** A story in a list. The headline's link covers its card, so that all of it can be clicked. */
export const cardStyles = `
.card { position: relative; display: grid; align-content: start; gap: 0.75rem; }
.card-text { display: grid; align-content: start; gap: 0.375rem; }
.card img { width: 100%; aspect-ratio: 16 / 9; object-fit: cover; }
.card h3 { font-size: 1.25rem; }
.card h3 a { text-decoration: none; }
.card h3 a::after { content: ''; position: absolute; inset: 0; }
.card:hover h3 a { text-decoration: underline; }
.card h3 a:focus-visible { outline: none; }
.card h3 a:focus-visible::after { outline: 3px solid var(--accent); outline-offset: 3px; }
.card .kicker a { position: relative; z-index: 1; }
.card .summary { color: var(--soft); font-size: 1rem; line-height: 1.45; }
.reason { color: var(--soft); font-size: 0.75rem; }
@media (max-width: 44.99rem) {
  .card:not(.large):has(img) { grid-template-columns: minmax(0, 1fr) 7rem; }
  .card:not(.large) img { order: 1; aspect-ratio: 4 / 3; }
}
`;
