import { atomAudits } from './audits/atom.ts';
import type { Audit } from './audits/audit.ts';
import { historyAudits } from './audits/history.ts';
import { jsonFeedAudits, type JsonObject } from './audits/json-feed.ts';
import { rssAudits } from './audits/rss.ts';
import { tombstoneAudits } from './audits/tombstones.ts';
import { readXml } from './read-xml.ts';

/** What became of one promise. */
export interface AuditResult {
  id: string;
  level: 'MUST' | 'SHOULD';
  promise: string;
  /** Empty when it is kept. */
  breaches: string[];
}

/** All that the standards promise of a document in these formats, as it was sent. */
export const auditors = {
  rss: (document: string) => results([...rssAudits, ...historyAudits], readXml(document)),
  atom: (document: string) =>
    results([...atomAudits, ...historyAudits, ...tombstoneAudits], readXml(document)),
  json: (document: string) => results(jsonFeedAudits, JSON.parse(document) as JsonObject),
};

function results<Document>(audits: Audit<Document>[], document: Document): AuditResult[] {
  return audits.map(({ id, level, promise, breaches }) => {
    return { id, level, promise, breaches: breaches(document) };
  });
}
