import { html, raw } from 'hono/html';

/** An oEmbed response, whatever its format; what is undefined is not sent. */
export type Embed = Record<string, string | number | undefined>;

export interface Format {
  type: string;
  write(embed: Embed): Promise<string>;
}

/** By the parameter `format`. */
export const formats: ReadonlyMap<string, Format> = new Map([
  ['json', { type: 'application/json', write: (embed) => Promise.resolve(JSON.stringify(embed)) }],
  ['xml', { type: 'text/xml; charset=utf-8', write: toXml }],
]);

async function toXml(embed: Embed): Promise<string> {
  const given = Object.entries(embed).filter(([, value]) => value !== undefined);
  const elements = given.map(([name, value]) => {
    const tag = raw(name);
    return html`<${tag}>${xmlText(String(value))}</${tag}>`;
  });
  const root = String(await html`<oembed>${elements}</oembed>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n${root}\n`;
}

/** XML has no place for most control characters and for half an emoji, even escaped. */
function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
