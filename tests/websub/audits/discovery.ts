import { unless } from '../../feeds/audits/audit.ts';
import { subscriber, type HubAudit, type HubSite } from './audit.ts';

const formats = ['atom', 'rss', 'json'];
const paths = formats.map((format) => `/audited/feed.${format}`);

/** WebSub, section 4. */
export const discoveryAudits: HubAudit[] = [
  {
    id: 'W1LH',
    level: 'MUST',
    promise: 'WebSub, 4: Link headers name a hub, and exactly one self',
    breaches: (site) =>
      ofEach(site, ({ headers }, path) => {
        const [hubs, selves] = ['hub', 'self'].map((rel) => linked(headers, rel));
        return [
          ...unless(hubs!.includes(site.hub), `${path}: no hub, or another`),
          ...unless(selves!.length === 1, `${path}: ${selves!.length} selves`),
        ];
      }),
  },
  {
    id: 'W2LB',
    level: 'SHOULD',
    promise: 'WebSub, 4: the document itself names the same hub and the same self',
    breaches: (site) =>
      ofEach(site, ({ headers, body }, path) => {
        const [self = 'no self'] = linked(headers, 'self');
        const text = body.replaceAll('\\/', '/').replaceAll('&amp;', '&');
        return [site.hub, self].flatMap((url) => unless(text.includes(url), `${path}: ${url}`));
      }),
  },
  {
    id: 'W3SF',
    level: 'MUST',
    promise: 'WebSub, 4: what self names is a topic that the hub takes',
    breaches: async (site) => {
      const one = await subscriber();
      return ofEach(site, async ({ headers }, path) => {
        const [topic = ''] = linked(headers, 'self');
        const asked = { 'hub.mode': 'subscribe', 'hub.topic': topic };
        const { status } = await one.request(site.hub, asked);
        return unless(status === 202, `${path}: ${status}`);
      });
    },
  },
];

interface Document {
  headers: Headers;
  body: string;
}

async function ofEach(
  site: HubSite,
  breaches: (document: Document, path: string) => string[] | Promise<string[]>,
): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const response = await fetch(site.feed(path));
    const document = { headers: response.headers, body: await response.text() };
    found.push(...(await breaches(document, path)));
  }
  return found;
}

/** Targets of the links with a relation. */
export function linked(headers: Headers, rel: string): string[] {
  const links = (headers.get('link') ?? '').matchAll(/<([^>]*)>\s*;[^,<]*\brel="?([^",;]+)"?/g);
  return [...links].filter(([, , its]) => its!.split(' ').includes(rel)).map(([, url]) => url!);
}
