import { namespaces } from '../render/namespaces.ts';
import { uri } from '../render/uri.ts';
import { element, xmlDocument } from '../render/xml.ts';
import type { Made } from './made.ts';

/** What machines may do with all that is public, in RSL's words. */
export interface RslTerms {
  permits: readonly string[];
  prohibits: readonly string[];
}

/** Really Simple Licensing 1.0: a licence for the whole site. */
export function rslLicence(siteUrl: string, { permits, prohibits }: RslTerms): Made {
  const usages = (name: string, words: readonly string[]) =>
    words.length > 0 ? element(name, { type: 'usage' }, words.join(' ')) : null;
  const licence = element('license', {}, [
    usages('permits', permits),
    usages('prohibits', prohibits),
  ]);
  const content = element('content', { url: uri(`${siteUrl}/`) }, [licence]);
  const body = xmlDocument(element('rsl', { xmlns: namespaces.rsl }, [content]));
  return { body, mediaType: 'application/rsl+xml; charset=utf-8', expires: null };
}
