/** FNV-1a over UTF-16, of 32 bits. */
export function hashOf(text: string): number {
  let hash = start;
  for (let index = 0; index < text.length; index++) hash = mixed(hash, text.charCodeAt(index));
  return hash;
}

export const start = 0x811c9dc5;
export const mixed = (hash: number, letter: number) => Math.imul(hash ^ letter, 0x01000193);
