/**
 * The body of a story as clients get it: a flat list of blocks, plain JSON all through.
 * Every field is present unless it is marked optional; absence is `null`, never `undefined`.
 */
export type BodyElement =
  Paragraph | Heading | Quote | List | ImageElement | Embed | Table | CodeBlock | Rule;

export interface Paragraph {
  type: 'paragraph';
  content: Inline[];
}

/** Level 1 belongs to the headline of the story, so a body starts at 2. */
export interface Heading {
  type: 'heading';
  level: 2 | 3 | 4;
  content: Inline[];
}

export interface Quote {
  type: 'quote';
  paragraphs: Inline[][];
}

export interface List {
  type: 'list';
  ordered: boolean;
  /** The first number, on ordered lists that do not start at 1. */
  start?: number;
  items: ListItem[];
}

export interface ListItem {
  content: Inline[];
  items?: List | null;
}

/** Refers to an image of the newsroom's library; a null caption leaves the library's own. */
export interface ImageElement {
  type: 'image';
  imageId: string;
  caption: string | null;
}

export interface Embed {
  type: 'embed';
  url: string;
  provider: string;
  title: string | null;
}

/** No row is wider than the header, but a row may be shorter. */
export interface Table {
  type: 'table';
  header: Inline[][];
  rows: Inline[][][];
  align: Align[];
}

export type Align = 'left' | 'center' | 'right' | null;

export interface CodeBlock {
  type: 'code';
  text: string;
  language: string | null;
}

export interface Rule {
  type: 'rule';
}

/** A subset of mdast's phrasing content; `strong`, `emphasis` and `link` never contain their own kind. */
export type Inline =
  | { type: 'text'; value: string }
  | { type: 'strong' | 'emphasis'; children: Inline[] }
  | { type: 'code'; value: string }
  | { type: 'link'; url: string; title: string | null; children: Inline[] }
  | { type: 'break' };
