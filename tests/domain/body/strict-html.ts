const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>/g;
const ATTRIBUTE = / ([a-z-]+)="([^"]*)"/g;
const VOID = ['br', 'hr', 'img'];
const ATTRIBUTES_OF: Readonly<Record<string, readonly string[]>> = Object.assign(
  Object.fromEntries(
    'p h2 h3 h4 blockquote ul ol li figure figcaption small img table thead tbody tr th td pre code hr br strong em a'
      .split(' ')
      .map((name) => [name, []]),
  ),
  {
    a: ['href', 'title', 'rel'],
    code: ['class'],
    figure: ['data-provider'],
    img: ['src', 'alt', 'width', 'height'],
    ol: ['start'],
    td: ['style'],
    th: ['scope', 'style'],
  },
);

export interface Tag {
  name: string;
  attributes: Record<string, string>;
}

/**
 * Reads HTML as strictly as no browser does: only the tags and attributes we know, all quoted,
 * escaped, balanced. Whatever passes cannot be read otherwise by a real parser.
 */
export function readStrictHtml(html: string): Tag[] {
  const stray = /[<>"']/.exec(html.replace(TAG, ''));
  if (stray) throw new Error(`Unescaped ${stray[0]} in ${html}`);
  const open: string[] = [];
  return [...html.matchAll(TAG)].flatMap(([, slash, name = '', attributes = '']) => {
    if (slash) return close(open, name);
    if (!VOID.includes(name)) open.push(name);
    return [readTag(name, attributes)];
  });
}

function close(open: string[], name: string): [] {
  const expected = open.pop();
  if (expected !== name) throw new Error(`</${name}> closes <${expected}>`);
  return [];
}

function readTag(name: string, source: string): Tag {
  const attributes = Object.fromEntries(
    [...source.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, decode(value)]),
  );
  const unknown = Object.keys(attributes).find((key) => !ATTRIBUTES_OF[name]?.includes(key));
  if (!ATTRIBUTES_OF[name] || unknown) throw new Error(`Unknown <${name} ${unknown ?? ''}>`);
  return { name, attributes };
}

function decode(value: string): string {
  return value.replace(
    /&(?:#39|lt|gt|quot|amp);/g,
    (entity) =>
      ({ '&#39;': "'", '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' })[entity] ?? '',
  );
}
