/** The banner on top of what is not published. */
export const previewStyles = `
.preview-banner {
  margin-bottom: 1.5rem;
  padding: 0.75rem 1rem;
  border: 2px dashed var(--accent);
  background: var(--tint);
  font: 0.9375rem/1.4 var(--sans);
}
.preview-banner strong { color: var(--accent); }
`;
