import { sectionPath } from '../../domain/address/paths.ts';
import type { Reads } from '../../domain/reads.ts';
import { readSectionTree } from '../../domain/section/section-reads.ts';
import type { SectionTree } from '../../domain/section/section-tree.ts';
import type { Section } from '../../domain/section/section.ts';
import { element, xmlDocument, type XmlElement } from '../render/xml.ts';
import type { FeedSite } from '../site.ts';
import type { Made } from './made.ts';

/** OPML 2.0: the feeds of the site and of all sections, as a tree that readers subscribe to at once. */
export async function feedsOpml(reads: Reads, site: FeedSite): Promise<Made> {
  const tree = await readSectionTree(reads);
  const title = `${site.name}: feeds`;
  const body = xmlDocument(
    element('opml', { version: '2.0' }, [
      element('head', {}, [element('title', {}, title)]),
      element('body', {}, [
        outline(site.name, site.url, '', []),
        ...tree.children(null).map((section) => sectionOutline(tree, section, site)),
      ]),
    ]),
  );
  return { body, mediaType: 'text/x-opml; charset=utf-8', expires: null };
}

function sectionOutline(tree: SectionTree, section: Section, site: FeedSite): XmlElement {
  const below = tree.children(section.id).map((each) => sectionOutline(tree, each, site));
  return outline(section.name, site.url, sectionPath(section), below);
}

function outline(text: string, base: string, path: string, below: XmlElement[]): XmlElement {
  const xmlUrl = `${base}${path}/feed.rss`;
  return element(
    'outline',
    { type: 'rss', text, title: text, xmlUrl, htmlUrl: `${base}${path || '/'}` },
    below,
  );
}
