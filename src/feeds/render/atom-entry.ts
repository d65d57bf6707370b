import type { TopicType } from '../../domain/topic/topic.ts';
import type { Feed, FeedAuthor, FeedItem } from '../feed.ts';
import { rfc3339 } from './dates.ts';
import { mediaContent } from './media.ts';
import { rightsLine, rslContent } from './rights.ts';
import { uri } from './uri.ts';
import { element, textElement, type XmlElement } from './xml.ts';

/** Atom wants schemes by IRI; schema.org has one for each kind of name. */
const SCHEMES: Record<TopicType | 'SECTION', string> = {
  SECTION: 'https://schema.org/articleSection',
  PERSON: 'https://schema.org/Person',
  ORGANISATION: 'https://schema.org/Organization',
  PLACE: 'https://schema.org/Place',
  SUBJECT: 'https://schema.org/DefinedTerm',
};

/** An entry without authors has that of the feed. */
export function atomEntry(item: FeedItem, feed: Feed): XmlElement {
  const { id, url, title, language, summary, contentHtml, image, rights } = item;
  return element('entry', { 'xml:lang': language === feed.language ? null : language }, [
    element('id', {}, id),
    element('link', { rel: 'alternate', type: 'text/html', href: uri(url) }),
    element('title', {}, title),
    element('updated', {}, rfc3339(item.updated)),
    element('published', {}, rfc3339(item.published)),
    ...item.authors.map(author),
    ...categories(item),
    element('summary', { type: 'text' }, summary),
    contentHtml === null ? null : element('content', { type: 'html' }, contentHtml),
    textElement('rights', rightsLine(rights)),
    image && mediaContent(image),
    rslContent(url, rights),
  ]);
}

function author({ name, url }: FeedAuthor): XmlElement {
  return element('author', {}, [element('name', {}, name), element('uri', {}, uri(url))]);
}

/** The term is what most readers show, so it is the name. */
function categories({ section, topics }: FeedItem): XmlElement[] {
  return [
    element('category', { term: section.name, scheme: SCHEMES.SECTION }),
    ...topics.map(({ name, type }) => element('category', { term: name, scheme: SCHEMES[type] })),
  ];
}
