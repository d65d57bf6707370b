/** Colours, type and what all pages share. Every pair of colours has at least 4.5:1 (WCAG AA). */
export const baseStyles = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7;
  --tint: #f2efe8;
  --ink: #1c1a17;
  --soft: #5f5a52;
  --line: #d8d3c8;
  --accent: #9b1c22;
  --serif: 'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, 'Times New Roman', serif;
  --sans: -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
  --edge: clamp(1rem, 4vw, 2.5rem);
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #161513;
    --tint: #211f1c;
    --ink: #ebe7df;
    --soft: #a9a399;
    --line: #38352f;
    --accent: #f2958c;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.5 var(--serif);
  overflow-wrap: anywhere;
}
h1, h2, h3, h4, p, ul, ol, figure, blockquote { margin: 0; }
h1, h2, h3, h4 { font-weight: 700; line-height: 1.15; text-wrap: balance; }
img { display: block; max-width: 100%; height: auto; background: var(--tint); }
a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:hover { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
.unseen, .skip:not(:focus) {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.skip:focus {
  position: absolute;
  top: 0.5rem;
  left: 0.5rem;
  z-index: 2;
  padding: 0.5rem 1rem;
  background: var(--paper);
  font: 1rem var(--sans);
}
.kicker, .reason, .facts, .links, .sections, .breadcrumbs, .footer, .ways, figcaption {
  font-family: var(--sans);
}
.kicker {
  color: var(--accent);
  font-size: 0.75rem;
  font-weight: 700;
  letter-spacing: 0.07em;
  text-transform: uppercase;
}
.kicker a { text-decoration: none; }
.kicker a:hover { text-decoration: underline; }
.facts, .links, .sections ul, .breadcrumbs ol {
  display: flex;
  flex-wrap: wrap;
  padding: 0;
  list-style: none;
}
.facts { color: var(--soft); font-size: 0.8125rem; }
.facts li:not(:last-child)::after { content: '·'; margin: 0 0.5em; }
.links { gap: 0.5rem 1.25rem; font-size: 0.9375rem; }
`;
