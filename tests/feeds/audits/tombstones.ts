import { children, descendants, texts, type XmlNode } from '../read-xml.ts';
import { isAbsolute, isInstant, repeated, unless } from './audit.ts';
import type { Audit } from './audit.ts';

const tombstonesOf = (feed: XmlNode) => children(feed, 'at:deleted-entry');
const isTombstone = ({ name }: XmlNode) => name === 'at:deleted-entry';

/** RFC 6721. */
export const tombstoneAudits: Audit<XmlNode>[] = [
  {
    id: 'T3RF',
    level: 'MUST',
    promise: 'RFC 6721, 3: a deleted entry refers to an id, which is an IRI',
    breaches: (feed) =>
      descendants(feed)
        .filter(isTombstone)
        .filter(({ attributes }) => !isAbsolute(attributes['ref']))
        .map(({ attributes }) => attributes['ref'] ?? 'no ref'),
  },
  {
    id: 'T6WH',
    level: 'MUST',
    promise: 'RFC 6721, 3: a deleted entry says when, as RFC 3339 with capital T and Z',
    breaches: (feed) =>
      descendants(feed)
        .filter(isTombstone)
        .filter(({ attributes }) => !isInstant(attributes['when']))
        .map(({ attributes }) => attributes['when'] ?? 'no when'),
  },
  {
    id: 'T1PL',
    level: 'MUST',
    promise: 'RFC 6721, 3: deleted entries stand in the feed itself',
    breaches: (feed) => {
      const all = descendants(feed).filter(isTombstone);
      return unless(all.length === tombstonesOf(feed).length, 'a deleted entry elsewhere');
    },
  },
  {
    id: 'T8ON',
    level: 'MUST',
    promise: 'RFC 6721, 3: a deleted entry has at most one comment and one author of the deed',
    breaches: (feed) =>
      tombstonesOf(feed).flatMap((node) =>
        ['at:comment', 'at:by'].filter((name) => children(node, name).length > 1),
      ),
  },
  {
    id: 'T5LV',
    level: 'SHOULD',
    promise: 'RFC 6721, 4: what is there was not removed since its last update',
    breaches: (feed) =>
      children(feed, 'atom:entry').flatMap((entry) => {
        const [id, updated] = [texts(entry, 'atom:id')[0], texts(entry, 'atom:updated')[0]];
        return tombstonesOf(feed)
          .filter(({ attributes }) => attributes['ref'] === id)
          .filter(({ attributes }) => Date.parse(attributes['when']!) >= Date.parse(updated!))
          .map(() => id!);
      }),
  },
  {
    id: 'T2TW',
    level: 'SHOULD',
    promise: 'RFC 6721, 4: an entry is removed once, for only the latest counts',
    breaches: (feed) => repeated(tombstonesOf(feed).map(({ attributes }) => attributes['ref']!)),
  },
];
