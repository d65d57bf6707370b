import { isAbsolute, isInstant, isLanguageTag, isWebUrl, repeated, unless } from './audit.ts';
import type { Audit } from './audit.ts';

export type JsonObject = Record<string, unknown>;

const listOf = (value: unknown) => (Array.isArray(value) ? (value as JsonObject[]) : []);
const itemsOf = (feed: JsonObject) => listOf(feed['items']);
const feedAndItems = (feed: JsonObject) => [feed, ...itemsOf(feed)];
const authorsOf = (feed: JsonObject) =>
  feedAndItems(feed).flatMap((each) => listOf(each['authors']));
const text = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));

/** The words of the version, for a feed and for an item; all others begin with an underscore. */
const FEED_KEYS = [
  ...['version', 'title', 'home_page_url', 'feed_url', 'description', 'user_comment', 'next_url'],
  ...['icon', 'favicon', 'author', 'authors', 'language', 'expired', 'hubs', 'items'],
];
const ITEM_KEYS = [
  ...['id', 'url', 'external_url', 'title', 'content_html', 'content_text', 'summary', 'image'],
  ...['banner_image', 'date_published', 'date_modified', 'author', 'authors', 'tags', 'language'],
  ...['attachments'],
];

function unknownKeys(object: JsonObject, known: string[]): string[] {
  return Object.keys(object).filter((key) => !known.includes(key) && !/^_[a-z]/i.test(key));
}

/** Those of the values under these keys that are there and don't pass. */
function wrong(objects: JsonObject[], keys: string[], isRight: (value: unknown) => boolean) {
  return objects
    .flatMap((object) => keys.map((key) => object[key]))
    .filter((value) => value !== undefined && !isRight(value))
    .map(text);
}

/** JSON Feed 1.1. */
export const jsonFeedAudits: Audit<JsonObject>[] = [
  {
    id: 'J3VE',
    level: 'MUST',
    promise: 'JSON Feed 1.1, version: the address of the version',
    breaches: ({ version }) =>
      unless(version === 'https://jsonfeed.org/version/1.1', text(version)),
  },
  {
    id: 'J6TI',
    level: 'MUST',
    promise: 'JSON Feed 1.1, title: a feed has one',
    breaches: ({ title }) => unless(typeof title === 'string', text(title)),
  },
  {
    id: 'J1IT',
    level: 'MUST',
    promise: 'JSON Feed 1.1, items: a list',
    breaches: ({ items }) => unless(Array.isArray(items), text(items)),
  },
  {
    id: 'J8ID',
    level: 'MUST',
    promise: 'JSON Feed 1.1, id: an item has one, and no other item has it',
    breaches: (feed) => {
      const ids = itemsOf(feed).map(({ id }) => id);
      const bad = ids.filter((id) => typeof id !== 'string' || id === '');
      return [...bad, ...repeated(ids.map(String))].map(text);
    },
  },
  {
    id: 'J4CO',
    level: 'MUST',
    promise: 'JSON Feed 1.1, content_html and content_text: an item has one of them or both',
    breaches: (feed) =>
      itemsOf(feed)
        .filter((item) => typeof (item['content_html'] ?? item['content_text']) !== 'string')
        .map(({ id }) => text(id)),
  },
  {
    id: 'J9DT',
    level: 'MUST',
    promise: 'JSON Feed 1.1, date_published and date_modified: RFC 3339',
    breaches: (feed) => wrong(itemsOf(feed), ['date_published', 'date_modified'], isInstant),
  },
  {
    id: 'J2NX',
    level: 'MUST',
    promise: 'JSON Feed 1.1, next_url: it is not the feed’s own address',
    breaches: ({ next_url: next, feed_url: self }) =>
      unless(next === undefined || next !== self, text(next)),
  },
  {
    id: 'J5HU',
    level: 'MUST',
    promise: 'JSON Feed 1.1, hubs: each has a type and an address',
    breaches: ({ hubs }) =>
      listOf(hubs)
        .filter(({ type, url }) => typeof type !== 'string' || !isWebUrl(url))
        .map(text),
  },
  {
    id: 'J7AU',
    level: 'MUST',
    promise: 'JSON Feed 1.1, authors: each has a name, an address or an avatar',
    breaches: (feed) =>
      authorsOf(feed)
        .filter(({ name, url, avatar }) => !name && !url && !avatar)
        .map(text),
  },
  {
    id: 'J1KY',
    level: 'MUST',
    promise: 'JSON Feed 1.1, extensions: their names begin with an underscore',
    breaches: (feed) => [
      ...unknownKeys(feed, FEED_KEYS),
      ...itemsOf(feed).flatMap((item) => unknownKeys(item, ITEM_KEYS)),
      ...authorsOf(feed).flatMap((author) => unknownKeys(author, ['name', 'url', 'avatar'])),
    ],
  },
  {
    id: 'J6TG',
    level: 'MUST',
    promise: 'JSON Feed 1.1, tags: a list of texts',
    breaches: (feed) =>
      wrong(itemsOf(feed), ['tags'], (tags) => {
        return Array.isArray(tags) && tags.every((tag) => typeof tag === 'string');
      }),
  },
  {
    id: 'J3LG',
    level: 'MUST',
    promise: 'JSON Feed 1.1, language: a language tag',
    breaches: (feed) => wrong(feedAndItems(feed), ['language'], isLanguageTag),
  },
  {
    id: 'J8UR',
    level: 'MUST',
    promise: 'JSON Feed 1.1: addresses are absolute',
    breaches: (feed) =>
      wrong(
        feedAndItems(feed),
        ['home_page_url', 'feed_url', 'next_url', 'url', 'image'],
        isWebUrl,
      ),
  },
  {
    id: 'J4HF',
    level: 'SHOULD',
    promise: 'JSON Feed 1.1, home_page_url and feed_url: a public feed has both',
    breaches: (feed) => ['home_page_url', 'feed_url'].filter((key) => feed[key] === undefined),
  },
  {
    id: 'J9A1',
    level: 'SHOULD',
    promise: 'JSON Feed 1.1, authors: instead of the author of version 1',
    breaches: (feed) => feedAndItems(feed).flatMap((each) => unless(!('author' in each), 'author')),
  },
  {
    id: 'J2AB',
    level: 'SHOULD',
    promise: 'JSON Feed 1.1, extensions: a feed’s extension says where it is described',
    breaches: (feed) =>
      Object.entries(feed)
        .filter(([key]) => key.startsWith('_'))
        .filter(([, value]) => !isAbsolute((value as JsonObject)['about']))
        .map(([key]) => key),
  },
];
