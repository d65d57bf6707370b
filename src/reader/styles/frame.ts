/** What stands around every page: masthead, navigation, footer, and pages that are only a message. */
export const frameStyles = `
.masthead, main, .footer { max-width: 80rem; margin-inline: auto; padding-inline: var(--edge); }
.masthead { padding-top: 1.25rem; text-align: center; }
.site-name { font-size: clamp(2.25rem, 6vw, 4rem); font-weight: 700; line-height: 1.1; letter-spacing: -0.02em; }
.masthead:has(.breadcrumbs) .site-name { font-size: 2.25rem; }
.site-name:last-child { padding-bottom: 1rem; border-bottom: 3px double var(--ink); }
.site-name a { text-decoration: none; }
.sections {
  margin-top: 1rem;
  border-top: 1px solid var(--ink);
  border-bottom: 3px double var(--ink);
}
.sections ul { justify-content: center; gap: 0 clamp(1rem, 2.5vw, 2rem); padding-block: 0.375rem; }
.sections a {
  display: block;
  padding-block: 0.25rem;
  font-size: 0.9375rem;
  font-weight: 600;
  text-decoration: none;
}
.sections a[aria-current] { color: var(--accent); box-shadow: inset 0 -2px var(--accent); }
.breadcrumbs { color: var(--soft); font-size: 0.75rem; letter-spacing: 0.05em; text-align: left; text-transform: uppercase; }
.breadcrumbs ol { row-gap: 0.25rem; }
.breadcrumbs li:not(:last-child)::after { content: '/'; margin: 0 0.6em; }
.breadcrumbs a { text-decoration: none; }
.breadcrumbs a:hover { text-decoration: underline; }
.breadcrumbs a[aria-current] { color: var(--ink); }
.masthead .breadcrumbs {
  margin-top: 1rem;
  padding-block: 0.75rem;
  border-top: 1px solid var(--ink);
  border-bottom: 1px solid var(--line);
}
main { padding-block: 1.5rem 3rem; }
.footer p { padding-block: 1.5rem 2.5rem; border-top: 1px solid var(--ink); color: var(--soft); font-size: 0.875rem; }
.footer a { text-decoration: none; }
.message { max-width: 40rem; margin: 3rem auto 4rem; }
.message > * + * { margin-top: 1.25rem; }
.message h1 { font-size: clamp(2rem, 5vw, 3rem); }
.public-reason { padding-left: 1.25rem; border-left: 3px solid var(--accent); font-size: 1.1875rem; }
`;
