import { InputError } from '../input-error.ts';
import { isSlug } from '../text/slug.ts';
import type { DraftContent } from './draft.ts';

/** Bytes of UTF-8. */
const maxMarkdown = 1024 * 1024;
/** A book has fewer; each can cost the parser as much as a thousand words. */
const maxLines = 20_000;
const maxHeadline = 300;
const maxStandfirst = 1000;
const maxHolder = 200;
const maxTerms = 2000;

/** @throws InputError for the first field that is wrong, saying what would be right */
export function checkContent(content: DraftContent): void {
  checkWords(content);
  checkByline(content);
  checkRights(content);
  const { slug, language } = content;
  if (slug !== null && !isSlug(slug)) {
    const message = `"${slug}" is no slug: use lower-case letters, digits and single hyphens`;
    throw new InputError('slug', message);
  }
  if (!/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language)) {
    const message = `"${language}" is no BCP 47 language tag, such as "en" or "pt-BR"`;
    throw new InputError('language', message);
  }
}

function checkWords({ headline, standfirst, markdown }: DraftContent): void {
  if (headline.trim() === '') {
    throw new InputError('headline', 'The headline is empty: a story needs one');
  }
  if (headline.length > maxHeadline) {
    throw new InputError('headline', `The headline is over ${maxHeadline} characters: shorten it`);
  }
  if ((standfirst ?? '').length > maxStandfirst) {
    const message = `The standfirst is over ${maxStandfirst} characters: shorten it`;
    throw new InputError('standfirst', message);
  }
  if (Buffer.byteLength(markdown) > maxMarkdown) {
    throw new InputError('markdown', `The body is over ${maxMarkdown} bytes: split the story`);
  }
  if (markdown.split(/\r\n?|\n/, maxLines + 1).length > maxLines) {
    throw new InputError('markdown', `The body is over ${maxLines} lines: split the story`);
  }
}

function checkByline({ byline }: DraftContent): void {
  const authors = byline.map(({ authorId }) => authorId);
  if (new Set(authors).size < authors.length) {
    throw new InputError('byline', 'An author stands twice in the byline: name each once');
  }
  if (byline.some(({ role }) => role !== null && role.trim() === '')) {
    throw new InputError('byline', 'A role is empty: leave it out, or say what they did');
  }
}

/** Holders go into lines of their own elsewhere, such as a feed's copyright. */
function checkRights({ rightsHolder, usageTerms }: DraftContent): void {
  if (/\p{Cc}/u.test(rightsHolder ?? '')) {
    const message = 'The holder has a line break or control character: remove it';
    throw new InputError('rights.holder', message);
  }
  if ((rightsHolder ?? '').length > maxHolder) {
    const message = `The holder is over ${maxHolder} characters: shorten it`;
    throw new InputError('rights.holder', message);
  }
  if ((usageTerms ?? '').length > maxTerms) {
    const message = `The usage terms are over ${maxTerms} characters: shorten them`;
    throw new InputError('rights.usageTerms', message);
  }
}
