import type { Section } from '../domain/section/section.ts';

/** What stories refer to, by the names that the files use. */
export interface Library {
  sections: Map<string, Section>;
  authors: Map<string, string>;
  topics: Map<string, string>;
  images: Map<string, string>;
}
