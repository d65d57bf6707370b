/** How a good document comes to break a promise: what is replaced, by what. */
export type Spoiler = [from: string | RegExp, to: string];

const again = '$&$&';
const ITEM = /<item>[^]*?<\/item>/;
const ENTRY = /<entry>[^]*?<\/entry>/;

export const rssSpoilers: Record<string, Spoiler> = {
  R4VE: ['version="2.0"', 'version="0.92"'],
  R7CH: [/<description>All.*/, ''],
  R2LK: ['<link>https://post.example', '<link>'],
  R9DT: [' Nov 2026', ' Nov 26'],
  R3LG: ['>en<', '>English, mostly<'],
  R6TD: [ITEM, '<item><guid>https://post.example/a</guid></item>'],
  R8GU: [ITEM, again],
  R5PL: [' isPermaLink="false"', ''],
  R1UN: ['<guid', '<headline/><guid'],
  R0NC: [/<pubDate>.*/, again],
  R4TL: ['>10<', '>ten<'],
  R7GI: [/<guid.*/, ''],
  R2SF: ['rel="self"', 'rel="me"'],
  R5CE: [/(<description>.*)\s*(<content:encoded>.*)/, '$2$1'],
  R3RL: ['&lt;p&gt;', '&lt;img src="/a.jpg"&gt;'],
  R8DC: ['<guid', '<author>Zoë Lindqvist</author><guid'],
};

export const atomSpoilers: Record<string, Spoiler> = {
  A3FE: [/<title>.*/, again],
  A1AU: [/<author>[^]*?<\/author>/, ''],
  A2AL: [/<link.*lyhyesti"\/>/, ''],
  A7ON: [/<link rel="alternate".*/, again],
  A9ID: ['<id>urn:uuid:', '<id>'],
  A4DT: ['T08:00:00.000Z</updated>', 't08:00:00.000z</updated>'],
  A6MO: [/<summary.*/, again],
  A8LK: ['href="https://post.example', 'href="'],
  A5CT: ['term="Energy" ', ''],
  A2PN: [/<name>.*/, again],
  A3TY: ['<title>', '<title><b xmlns="http://purl.org/dc/elements/1.1/"/>'],
  A9LG: ['xml:lang="fi"', 'xml:lang="suomi, puhekieli"'],
  A1SF: ['rel="self"', 'rel="me"'],
  A6UP: [ENTRY, again],
  A7SM: ['>Uutiset lyhyesti.<', '><'],
  A8RL: ['&lt;p&gt;', '&lt;img src="/a.jpg"&gt;'],
  T3RF: ['ref="urn:uuid:', 'ref="'],
  T6WH: ['when="2026-11-04T08:00:00.000Z"', 'when="2026-11-04"'],
  T1PL: ['<entry>', '<entry><at:deleted-entry ref="urn:a:b" when="2026-11-04T08:00:00Z"/>'],
  T8ON: [/<at:comment>.*/, again],
  T5LV: [/-000000000003"/, '-000000000001"'],
  T2TW: [/-000000000003"/, '-000000000004"'],
};

/** Of a page of the past, in RSS as in Atom. */
export const historySpoilers: Record<string, Spoiler> = {
  H2EM: ['<fh:archive/>', '<fh:archive>2026</fh:archive>'],
  H5CU: ['rel="current"', 'rel="newest"'],
  H8MK: ['<fh:archive/>', ''],
  H1PV: [/<(atom:)?link rel="prev-archive".*/, again],
  H4UR: ['/archive/6.', '/archive/7.'],
};

export const jsonFeedSpoilers: Record<string, Spoiler> = {
  J3VE: ['/version/1.1', '/version/1'],
  J6TI: ['"title":"The Post: Energy & cables",', ''],
  J1IT: ['"items":[', '"items":{},"_items":['],
  J8ID: ['-000000000002', '-000000000001'],
  J4CO: ['"content_text":"Uutiset lyhyesti.",', ''],
  J9DT: ['T05:00:00.000Z', ' 5 a.m.'],
  J2NX: ['/archive/7.json', '.json'],
  J5HU: ['"type":"WebSub",', ''],
  J7AU: ['"name":"The Post"', '"name":""'],
  J1KY: ['"_masthead":{"role"', '"masthead":{"role"'],
  J6TG: ['"tags":["News"]', '"tags":"News"'],
  J3LG: ['"language":"fi"', '"language":"suomi, puhekieli"'],
  J8UR: ['"image":"https://post.example', '"image":"'],
  J4HF: [/"home_page_url":"[^"]*",/, ''],
  J9A1: ['"title"', '"author":{"name":"a"},"title"'],
  J2AB: [/"about":"[^"]*",/, ''],
};
