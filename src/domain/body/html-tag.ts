import { escapeHtml } from './escape-html.ts';

type Attributes = Readonly<Record<string, string | number | null>>;

/** An element around content that is HTML already; attributes are escaped here, null ones left out. */
export function tag(name: string, attributes: Attributes, html: string): string {
  return `${openTag(name, attributes)}${html}</${name}>`;
}

/** A start tag alone, for elements that have no content. */
export function openTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === null ? '' : ` ${key}="${escapeHtml(String(value))}"`,
  );
  return `<${name}${written.join('')}>`;
}
