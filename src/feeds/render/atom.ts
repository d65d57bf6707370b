import type { Feed, RemovedItem } from '../feed.ts';
import { atomEntry } from './atom-entry.ts';
import { rfc3339 } from './dates.ts';
import { archiveMark, feedLinks } from './links.ts';
import { namespaces } from './namespaces.ts';
import { saysLicence } from './rights.ts';
import { uri } from './uri.ts';
import { element, textElement, xmlDocument, type XmlElement } from './xml.ts';

/** Atom wants an instant even of a feed in which nothing ever happened. */
const NEVER = new Date(0);

const style = { format: 'atom', name: 'link', type: 'application/atom+xml' } as const;

/** Atom 1.0 (RFC 4287). What was removed stands before the entries, where its schema has room. */
export function renderAtom(feed: Feed): string {
  const { atom, at, fh, media, rsl } = namespaces;
  const attributes = {
    xmlns: atom,
    'xmlns:at': feed.removed.length > 0 ? at : null,
    'xmlns:fh': fh,
    'xmlns:media': media,
    // Validators warn of names that they don't know: only where there is something of theirs.
    'xmlns:rsl': saysLicence(feed) ? rsl : null,
    'xml:lang': feed.language,
  };
  return xmlDocument(
    element('feed', attributes, [
      ...about(feed),
      ...feed.removed.map(deletedEntry),
      ...feed.items.map((item) => atomEntry(item, feed)),
    ]),
  );
}

function about(feed: Feed): (XmlElement | null)[] {
  return [
    element('id', {}, feed.id),
    element('title', {}, feed.title),
    textElement('subtitle', feed.description),
    element('updated', {}, rfc3339(feed.updated ?? NEVER)),
    element('author', {}, [element('name', {}, feed.siteName)]),
    textElement('rights', feed.terms.copyright),
    element('link', { rel: 'alternate', type: 'text/html', href: uri(feed.homeUrl) }),
    ...feedLinks(feed, style),
    archiveMark(feed),
  ];
}

function deletedEntry({ id, at, reason }: RemovedItem): XmlElement {
  return element('at:deleted-entry', { ref: id, when: rfc3339(at) }, [
    textElement('at:comment', reason),
  ]);
}
