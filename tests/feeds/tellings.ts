import { readNinjs } from './read-json-feeds.ts';
import { children, readXml, texts } from './read-xml.ts';

/** What a feed tells of a story and of when, in any format. */
export interface Telling {
  /** Milliseconds; null when the feed doesn't say. */
  updated: number | null;
  items: ToldStory[];
  /** Ids of what was taken down; null in a format that has no word for it. */
  removed: string[] | null;
  bytes: string;
}

export interface ToldStory {
  id: string;
  title: string;
  url: string;
  /** Milliseconds. */
  published: number;
  updated: number;
  /** All that is there to read. */
  text: string;
}

export const allFormats = ['rss', 'atom', 'json', 'ninjs'] as const;

type Format = (typeof allFormats)[number];

/** The feed of a folder, as in `/world`, in every format. */
export async function tellings(base: string, folder = ''): Promise<Record<Format, Telling>> {
  const told = async (format: Format) => {
    const url = `${base}${folder}/feed.${format}`;
    const response = await fetch(url);
    if (response.status !== 200) throw new Error(`${url} is ${response.status}`);
    const bytes = await response.text();
    return { ...tell[format](bytes), bytes };
  };
  const [rss, atom, json, ninjs] = await Promise.all(allFormats.map(told));
  return { rss: rss!, atom: atom!, json: json!, ninjs: ninjs! };
}

type Tell = (document: string) => Omit<Telling, 'bytes'>;

const time = (text: string | undefined) => Date.parse(text!);

const rss: Tell = (document) => {
  const channel = readXml(document).children[0]!;
  const [built] = texts(channel, 'lastBuildDate');
  return {
    updated: built ? time(built) : null,
    items: children(channel, 'item').map((item) => ({
      id: texts(item, 'guid')[0]!,
      title: texts(item, 'title')[0]!,
      url: texts(item, 'link')[0]!,
      published: time(texts(item, 'pubDate')[0]),
      updated: time(texts(item, 'atom:updated')[0]),
      text: texts(item, 'content:encoded')[0]!,
    })),
    removed: null,
  };
};

const atom: Tell = (document) => {
  const feed = readXml(document);
  return {
    updated: time(texts(feed, 'atom:updated')[0]),
    items: children(feed, 'atom:entry').map((entry) => ({
      id: texts(entry, 'atom:id')[0]!,
      title: texts(entry, 'atom:title')[0]!,
      url: children(entry, 'atom:link')[0]!.attributes['href']!,
      published: time(texts(entry, 'atom:published')[0]),
      updated: time(texts(entry, 'atom:updated')[0]),
      text: texts(entry, 'atom:content')[0]!,
    })),
    removed: children(feed, 'at:deleted-entry').map(({ attributes }) => attributes['ref']!),
  };
};

interface JsonFeed {
  _masthead: { updated?: string; removed: { id: string }[] };
  items: (Record<'id' | 'title' | 'url' | 'content_html', string> &
    Record<'date_published' | 'date_modified', string>)[];
}

const json: Tell = (document) => {
  const { items, _masthead } = JSON.parse(document) as JsonFeed;
  return {
    updated: _masthead.updated ? time(_masthead.updated) : null,
    items: items.map(({ id, title, url, content_html: text, ...item }) => ({
      ...{ id, title, url, text },
      published: time(item.date_published),
      updated: time(item.date_modified),
    })),
    removed: _masthead.removed.map(({ id }) => id),
  };
};

interface Ninjs {
  versionCreated?: string;
  associations: { uri: string; pubStatus?: string; firstCreated: string; versionCreated: string }[];
}

const ninjs: Tell = (document) => {
  const { items, removed } = readNinjs(document);
  const { versionCreated, associations } = JSON.parse(document) as Ninjs;
  const times = new Map(associations.map((item) => [item.uri, item]));
  return {
    updated: versionCreated ? time(versionCreated) : null,
    items: items.map(({ id, title, url, html: text }) => ({
      ...{ id, title, url, text },
      published: time(times.get(id)!.firstCreated),
      updated: time(times.get(id)!.versionCreated),
    })),
    removed: removed!.map(({ id }) => id),
  };
};

const tell: Record<Format, Tell> = { rss, atom, json, ninjs };
