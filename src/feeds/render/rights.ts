import type { AiUse, Rights } from '../../domain/article/rights.ts';
import type { Feed } from '../feed.ts';
import { namespaces } from './namespaces.ts';
import { uri } from './uri.ts';
import { element, xmlText, type XmlElement } from './xml.ts';

/** For people, as in `© Reuters. No use after 30 days.`; null when nothing is said. */
export function rightsLine({ holder, usageTerms }: Rights): string | null {
  const owner = holder && `© ${holder}`;
  return [owner, usageTerms].filter(Boolean).join('. ') || null;
}

/**
 * For machines: Really Simple Licensing 1.0, section 4.7. Null when nothing is said of AI, so that
 * the site's own licence holds.
 */
export function rslContent(url: string, { aiUse }: Rights): XmlElement | null {
  if (aiUse === null) return null;
  return element('rsl:content', { url: uri(url) }, [element('rsl:license', {}, [usage(aiUse)])]);
}

/** Whether any item has such an element. */
export function saysLicence({ items }: Feed): boolean {
  return items.some(({ rights }) => rights.aiUse !== null);
}

/** The same as a document of its own. */
export function rslExpression(url: string, rights: Rights): string | null {
  const content = rslContent(url, rights);
  return content && xmlText(element('rsl:rsl', { 'xmlns:rsl': namespaces.rsl }, [content]));
}

/** What is permitted is a whole list, so search has to be in it; what is prohibited takes away. */
function usage(aiUse: AiUse): XmlElement {
  return aiUse === 'ALLOWED'
    ? element('rsl:permits', { type: 'usage' }, 'search ai-train')
    : element('rsl:prohibits', { type: 'usage' }, 'ai-train');
}
