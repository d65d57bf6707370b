/** The words of a story, whose HTML the API makes: no classes to hold on to. */
export const bodyStyles = `
.article > .body { margin-top: 2rem; font-size: 1.1875rem; line-height: 1.65; }
.body > * + * { margin-top: 1.25em; }
.body h2, .body h3, .body h4 { margin-top: 2em; line-height: 1.25; }
.body h2 { font-size: 1.5rem; }
.body h3 { font-size: 1.25rem; }
.body h4 { font-size: 1.125rem; }
.body :is(h2, h3, h4) + * { margin-top: 0.6em; }
.body a { text-decoration-color: var(--accent); }
.body blockquote { padding-left: 1.25rem; border-left: 3px solid var(--line); font-style: italic; }
.body blockquote p + p { margin-top: 0.75em; }
.body :is(ul, ol) { padding-left: 1.5em; }
.body li + li, .body li > :is(ul, ol) { margin-top: 0.4em; }
.body hr { width: 6rem; margin: 2.5em auto; border: 0; border-top: 1px solid var(--ink); }
.body :not(pre) > code { padding: 0.1em 0.3em; background: var(--tint); font-size: 0.875em; }
.body pre { overflow-x: auto; padding: 1rem; background: var(--tint); font-size: 0.9375rem; line-height: 1.5; }
.body table {
  display: block;
  overflow-x: auto;
  border-collapse: collapse;
  font: 0.9375rem/1.4 var(--sans);
  font-variant-numeric: tabular-nums;
  overflow-wrap: normal;
}
.body :is(th, td) { padding: 0.5rem 1.25rem 0.5rem 0; border-bottom: 1px solid var(--line); text-align: left; }
.body :is(th, td):last-child { padding-right: 0; }
.body th { border-bottom-color: var(--ink); }
.body figure { margin-block: 2em; }
.body figure[data-provider] { padding: 1rem 1.25rem; border: 1px solid var(--line); }
.body figure[data-provider]::before {
  content: attr(data-provider);
  display: block;
  color: var(--soft);
  font: 0.75rem var(--sans);
  letter-spacing: 0.07em;
  text-transform: uppercase;
}
`;
