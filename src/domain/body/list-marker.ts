/** What stands before a list item in plain text: its number, or a bullet if it has none. */
export function listMarker(number: number | null): string {
  return number === null ? '• ' : `${number}. `;
}
