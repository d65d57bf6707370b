/** Lists of stories: the opening of a front, its columns below, rows on other pages. */
export const frontStyles = `
.intro { margin-bottom: 1.75rem; padding-bottom: 1.25rem; border-bottom: 1px solid var(--ink); }
.intro h1 { font-size: clamp(2.25rem, 5vw, 3.25rem); }
.intro > * + * { margin-top: 0.5rem; }
.intro > p:not(.kicker) { max-width: 42rem; color: var(--soft); font-size: 1.125rem; }
main > .breadcrumbs { margin-bottom: 1.25rem; }
.stories > h2:not(.unseen) { margin-bottom: 1.5rem; font-size: 1.5rem; }
.opening .card, .columns .card, .rows .card { padding-bottom: 1.25rem; border-bottom: 1px solid var(--line); }
.beside, .rows { display: grid; align-content: start; gap: 1.25rem; }
.card.large h3 { font-size: clamp(1.875rem, 4.2vw, 3rem); line-height: 1.08; letter-spacing: -0.01em; }
.card.large .summary { font-size: 1.125rem; }
.opening { display: grid; gap: 1.25rem; }
.columns { margin-top: 1.25rem; }
.columns .card { break-inside: avoid; margin-bottom: 1.25rem; }
.rows { max-width: 56rem; }
.rows .card:last-child { border-bottom: 0; }
.ways { display: flex; flex-wrap: wrap; gap: 1rem 2rem; margin-top: 1.5rem; font-weight: 600; }
.nothing { color: var(--soft); }
@media (min-width: 45rem) {
  .columns { columns: 16rem; column-gap: 2.5rem; column-rule: 1px solid var(--line); }
  .rows .card:has(img) { grid-template-columns: minmax(0, 1fr) 14rem; gap: 1.5rem; }
  .rows .card img { order: 1; }
}
@media (min-width: 62rem) {
  .opening:has(.beside) { grid-template-columns: minmax(0, 1fr) 19rem; gap: 2.5rem; }
  .opening .card.large { padding-bottom: 0; border-bottom: 0; }
  .beside { padding-left: 1.25rem; border-left: 1px solid var(--line); }
  .beside .card:last-child { border-bottom: 0; }
  .beside img { display: none; }
  .columns { margin-top: 2rem; padding-top: 2rem; border-top: 1px solid var(--ink); }
}
`;
