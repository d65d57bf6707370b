import { printable } from '../../domain/body/printable.ts';

// Parsers read a bare return as a line feed, and any white space in an attribute as a space.
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text between tags. With every `>` escaped no `]]>` is left, which text may not hold. */
export function escapeXmlText(text: string): string {
  return printable(text).replace(/[&<>\r]/g, referenceTo);
}

/** The value of an attribute, to stand in double quotes. */
export function escapeXmlAttribute(text: string): string {
  return printable(text).replace(/[&<>"\t\n\r]/g, referenceTo);
}

function referenceTo(character: string): string {
  return REFERENCES[character] ?? character;
}
