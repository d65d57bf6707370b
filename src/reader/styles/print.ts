/** On paper: the story alone. */
export const printStyles = `
@media print {
  :root { --paper: #fff; --tint: #fff; --ink: #000; --soft: #444; --line: #bbb; --accent: #000; }
  body { font-size: 11pt; }
  .sections, .breadcrumbs, .topics, .share, .related, .ways, .skip { display: none; }
  .article > .body { font-size: 11pt; line-height: 1.5; }
  .article > h1 { font-size: 24pt; }
  .article > .picture { max-width: 30rem; }
  figure, table, .notice, h2, h3 { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
}
`;
