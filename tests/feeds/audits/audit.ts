/** One promise of a standard about what is in a document. */
export interface Audit<Document> {
  /** Four characters, for ever the same, to look it up by. */
  id: string;
  level: 'MUST' | 'SHOULD';
  /** The standard and its section, then what it asks. */
  promise: string;
  /** What breaks it, in words; empty when it is kept. */
  breaches(document: Document): string[];
}

/** `what` when it isn't so. */
export function unless(isSo: boolean, what: string): string[] {
  return isSo ? [] : [what];
}

/** RFC 3339 as Atom has it: capital letters, a time and an offset. */
export function isInstant(text: unknown): boolean {
  const format = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
  return typeof text === 'string' && format.test(text) && !Number.isNaN(Date.parse(text));
}

/** RFC 822 with a year of four digits. */
export function isRssDate(text: string): boolean {
  const format = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d (GMT|[+-]\d{4})$/;
  return format.test(text) && !Number.isNaN(Date.parse(text));
}

export function isLanguageTag(text: unknown): boolean {
  return typeof text === 'string' && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(text);
}

/** With a scheme. */
export function isAbsolute(url: unknown): boolean {
  return typeof url === 'string' && /^[a-z][a-z0-9+.-]*:\S+$/i.test(url);
}

export function isWebUrl(url: unknown): boolean {
  return isAbsolute(url) && /^https?:\/\/[^/]/.test(String(url));
}

/** Addresses in HTML that only mean something on the page they came from. */
export function relativeUrls(html: string): string[] {
  const urls = [...html.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, url]) => url!);
  return urls.filter((url) => !isAbsolute(url) && !url.startsWith('#'));
}

/** Those that are there more than once. */
export function repeated(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
