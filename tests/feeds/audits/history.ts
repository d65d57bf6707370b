import { children, descendants, type XmlNode } from '../read-xml.ts';
import { isWebUrl, repeated, unless } from './audit.ts';
import type { Audit } from './audit.ts';

const headOf = (root: XmlNode) => children(root, 'channel')[0] ?? root;
const isArchive = (root: XmlNode) => children(headOf(root), 'fh:archive').length > 0;

function linked(root: XmlNode, rel: string): string[] {
  return children(headOf(root), 'atom:link')
    .filter(({ attributes }) => attributes['rel'] === rel)
    .map(({ attributes }) => attributes['href'] ?? '');
}

/**
 * RFC 5005, section 4, in RSS as in Atom. It also advises archive pages to name the next newer one;
 * ours don't, for then they would change when that one comes to be.
 */
export const historyAudits: Audit<XmlNode>[] = [
  {
    id: 'H2EM',
    level: 'MUST',
    promise: 'RFC 5005, 4: fh:archive is an empty element, in the head only',
    breaches: (root) => {
      const marks = descendants(root).filter(({ name }) => name === 'fh:archive');
      const inHead = children(headOf(root), 'fh:archive');
      const isEmpty = marks.every(({ text, children }) => text === '' && children.length === 0);
      return unless(isEmpty && marks.length === inHead.length && marks.length <= 1, 'fh:archive');
    },
  },
  {
    id: 'H5CU',
    level: 'SHOULD',
    promise: 'RFC 5005, 4: an archive page links to the subscription document',
    breaches: (root) =>
      unless(!isArchive(root) || linked(root, 'current').length === 1, 'no link to the newest'),
  },
  {
    id: 'H8MK',
    level: 'SHOULD',
    promise: 'RFC 5005, 4: a page that has another for its newest says that it is an archive',
    breaches: (root) => {
      const [self] = linked(root, 'self');
      const others = linked(root, 'current').filter((url) => url !== self);
      return isArchive(root) ? [] : others;
    },
  },
  {
    id: 'H1PV',
    level: 'MUST',
    promise: 'RFC 5005, 4: there is at most one page right before',
    breaches: (root) => linked(root, 'prev-archive').slice(1),
  },
  {
    id: 'H4UR',
    level: 'MUST',
    promise: 'RFC 5005, 4: the pages of a history are found by their addresses, which differ',
    breaches: (root) => {
      const urls = ['self', 'current', 'prev-archive'].flatMap((rel) => linked(root, rel));
      return [...urls.filter((url) => !isWebUrl(url)), ...repeated(urls)];
    },
  },
];
