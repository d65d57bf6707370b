import { children, descendants, texts, type XmlNode } from '../read-xml.ts';
import { isAbsolute, isInstant, isLanguageTag, relativeUrls, repeated, unless } from './audit.ts';
import type { Audit } from './audit.ts';

const entriesOf = (feed: XmlNode) => children(feed, 'atom:entry');
const feedAndEntries = (feed: XmlNode) => [feed, ...entriesOf(feed)];
const count = (node: XmlNode, name: string) => children(node, `atom:${name}`).length;
const named = (feed: XmlNode, ...names: string[]) =>
  descendants(feed).filter(({ name }) => names.includes(name));
const isAlternate = ({ attributes: { rel } }: XmlNode) => rel === undefined || rel === 'alternate';

/** RFC 4287, where its grammar has no say or others may have none. */
export const atomAudits: Audit<XmlNode>[] = [
  {
    id: 'A3FE',
    level: 'MUST',
    promise: 'RFC 4287, 4.1: feed and entries have an id, a title and an updated, each once',
    breaches: (feed) =>
      feedAndEntries(feed).flatMap((node) =>
        ['id', 'title', 'updated'].filter((name) => count(node, name) !== 1),
      ),
  },
  {
    id: 'A1AU',
    level: 'MUST',
    promise: 'RFC 4287, 4.1.1: the feed has an author unless every entry has one',
    breaches: (feed) => {
      const isBylined = entriesOf(feed).every((entry) => count(entry, 'author') > 0);
      return unless(count(feed, 'author') > 0 || isBylined, 'an entry of nobody');
    },
  },
  {
    id: 'A2AL',
    level: 'MUST',
    promise: 'RFC 4287, 4.1.2: an entry without content has a link to its page',
    breaches: (feed) =>
      entriesOf(feed)
        .filter((entry) => count(entry, 'content') === 0)
        .filter((entry) => !children(entry, 'atom:link').some(isAlternate))
        .flatMap((entry) => texts(entry, 'atom:id')),
  },
  {
    id: 'A7ON',
    level: 'MUST',
    promise: 'RFC 4287, 4.1.1 and 4.1.2: no two alternates of one type and language',
    breaches: (feed) =>
      feedAndEntries(feed).flatMap((node) =>
        repeated(
          children(node, 'atom:link')
            .filter(isAlternate)
            .map(({ attributes: { type, hreflang } }) => `${type ?? ''} ${hreflang ?? ''}`),
        ),
      ),
  },
  {
    id: 'A9ID',
    level: 'MUST',
    promise: 'RFC 4287, 4.2.6: an id is an absolute IRI',
    breaches: (feed) =>
      feedAndEntries(feed)
        .flatMap((node) => texts(node, 'atom:id'))
        .filter((id) => !isAbsolute(id)),
  },
  {
    id: 'A4DT',
    level: 'MUST',
    promise: 'RFC 4287, 3.3: dates are RFC 3339 with capital T and Z',
    breaches: (feed) =>
      named(feed, 'atom:updated', 'atom:published')
        .map(({ text }) => text)
        .filter((text) => !isInstant(text)),
  },
  {
    id: 'A6MO',
    level: 'MUST',
    promise: 'RFC 4287, 4.1: at most one subtitle, published, rights, summary and content',
    breaches: (feed) =>
      feedAndEntries(feed).flatMap((node) =>
        ['subtitle', 'published', 'rights', 'summary', 'content'].filter(
          (name) => count(node, name) > 1,
        ),
      ),
  },
  {
    id: 'A8LK',
    level: 'MUST',
    promise: 'RFC 4287, 4.2.7.1: a link has an address; ours are absolute',
    breaches: (feed) =>
      named(feed, 'atom:link')
        .filter(({ attributes }) => !isAbsolute(attributes['href']))
        .map(({ attributes }) => `${attributes['rel'] ?? ''} link`),
  },
  {
    id: 'A5CT',
    level: 'MUST',
    promise: 'RFC 4287, 4.2.2: a category has a term, and a scheme is an IRI',
    breaches: (feed) =>
      named(feed, 'atom:category')
        .filter(
          ({ attributes: { term, scheme } }) =>
            term === undefined || (scheme && !isAbsolute(scheme)),
        )
        .map(({ attributes }) => attributes['term'] ?? 'no term'),
  },
  {
    id: 'A2PN',
    level: 'MUST',
    promise: 'RFC 4287, 3.2: a person has one name and at most one address',
    breaches: (feed) =>
      named(feed, 'atom:author', 'atom:contributor')
        .filter((person) => count(person, 'name') !== 1 || count(person, 'uri') > 1)
        .map((person) => `${count(person, 'name')} names`),
  },
  {
    id: 'A3TY',
    level: 'MUST',
    promise: 'RFC 4287, 3.1.1: text that says text or html holds no elements',
    breaches: (feed) =>
      named(feed, 'atom:title', 'atom:subtitle', 'atom:summary', 'atom:rights', 'atom:content')
        .filter(({ attributes }) => ['text', 'html'].includes(attributes['type'] ?? 'text'))
        .filter((node) => node.children.length > 0)
        .map(({ name }) => name),
  },
  {
    id: 'A9LG',
    level: 'MUST',
    promise: 'RFC 4287, 2: xml:lang is a language tag',
    breaches: (feed) =>
      descendants(feed)
        .flatMap(({ attributes }) => attributes['xml:lang'] ?? [])
        .filter((tag) => !isLanguageTag(tag)),
  },
  {
    id: 'A1SF',
    level: 'SHOULD',
    promise: 'RFC 4287, 4.1.1: the feed has a link to itself',
    breaches: (feed) => {
      const rels = children(feed, 'atom:link').map(({ attributes }) => attributes['rel']);
      return unless(rels.filter((rel) => rel === 'self').length === 1, 'no link to itself');
    },
  },
  {
    id: 'A6UP',
    level: 'SHOULD',
    promise: 'RFC 4287, 4.1.1: entries of one id differ in updated',
    breaches: (feed) =>
      repeated(
        entriesOf(feed).map((entry) =>
          [...texts(entry, 'atom:id'), ...texts(entry, 'atom:updated')].join(' '),
        ),
      ),
  },
  {
    id: 'A7SM',
    level: 'SHOULD',
    promise: 'RFC 4287, 4.1.1.1: an entry without content has a summary that is not empty',
    breaches: (feed) =>
      entriesOf(feed)
        .filter((entry) => count(entry, 'content') === 0)
        .filter((entry) => !texts(entry, 'atom:summary')[0])
        .flatMap((entry) => texts(entry, 'atom:id')),
  },
  {
    id: 'A8RL',
    level: 'SHOULD',
    promise: 'RFC 4287, 3.1.1.2: HTML needs no base, so that its addresses are absolute',
    breaches: (feed) =>
      named(feed, 'atom:content')
        .filter(({ attributes }) => attributes['type'] === 'html')
        .flatMap(({ text }) => relativeUrls(text)),
  },
];
