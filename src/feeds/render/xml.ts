import { escapeXmlAttribute, escapeXmlText } from './escape-xml.ts';

/** An element with either text or other elements in it; feeds have no need of both at once. */
export interface XmlElement {
  name: string;
  attributes: XmlAttributes;
  content: string | XmlElement[];
}

/** Those that are null are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | null>>;

/** Elements that are null are left out. */
export function element(
  name: string,
  attributes: XmlAttributes = {},
  content: string | readonly (XmlElement | null)[] = [],
): XmlElement {
  const kept = typeof content === 'string' ? content : content.filter((child) => child !== null);
  return { name, attributes, content: kept };
}

/** `<name>text</name>`, or null for no text. */
export function textElement(name: string, text: string | null): XmlElement | null {
  return text ? element(name, {}, text) : null;
}

/** A whole document, to be sent as UTF-8. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlText(root)}\n`;
}

/** Indented where there are only elements, so that no text gains white space. */
export function xmlText({ name, attributes, content }: XmlElement, indent = ''): string {
  const tag = name + Object.entries(attributes).map(attributeText).join('');
  if (content.length === 0) return `${indent}<${tag}/>`;
  if (typeof content === 'string') {
    return `${indent}<${tag}>${escapeXmlText(content)}</${name}>`;
  }
  const inner = content.map((child) => `${xmlText(child, `${indent}  `)}\n`).join('');
  return `${indent}<${tag}>\n${inner}${indent}</${name}>`;
}

function attributeText([name, value]: [string, string | number | null]): string {
  return value === null ? '' : ` ${name}="${escapeXmlAttribute(String(value))}"`;
}
