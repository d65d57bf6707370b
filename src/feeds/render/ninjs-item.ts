import type { TopicType } from '../../domain/topic/topic.ts';
import type { FeedAuthor, FeedImage, FeedItem } from '../feed.ts';
import { rfc3339 } from './dates.ts';
import { namespaces } from './namespaces.ts';
import { rslExpression } from './rights.ts';
import { uri } from './uri.ts';

/** One story as a news item of its own. */
export function ninjsItem(item: FeedItem): Record<string, unknown> {
  const { id, url, title, language, contentHtml, image, rights } = item;
  return {
    uri: id,
    type: 'text',
    representationType: contentHtml === null ? 'partial' : 'full',
    firstCreated: rfc3339(item.published),
    versionCreated: rfc3339(item.updated),
    pubStatus: 'usable',
    language,
    headlines: [plain('main', title)],
    by: byline(item.authors),
    infoSources: item.authors.map(infoSource),
    descriptions: descriptions(item),
    bodies:
      contentHtml === null
        ? undefined
        : [{ role: 'main', contentType: 'text/html', value: contentHtml }],
    renditions: [{ name: 'web', href: uri(url), contentType: 'text/html' }],
    copyrightHolder: rights.holder ?? undefined,
    usageTerms: rights.usageTerms ?? undefined,
    rightsInfo: rightsInfo(item),
    subjects: [section(item), ...named(item, 'SUBJECT')],
    people: named(item, 'PERSON'),
    organisations: named(item, 'ORGANISATION'),
    places: named(item, 'PLACE'),
    associations: image ? [picture(image)] : undefined,
  };
}

const plain = (role: string, value: string) => ({ role, contentType: 'text/plain', value });

/** As in `Zoë Lindqvist, Łukasz Wrona (Additional reporting)`. */
function byline(authors: FeedAuthor[]): string | undefined {
  const names = authors.map(({ name, role }) => (role === null ? name : `${name} (${role})`));
  return names.join(', ') || undefined;
}

function infoSource({ name, url, role }: FeedAuthor): Record<string, string> {
  return { name, role: role ?? 'author', uri: uri(url) };
}

/** Notices keep their order, newest first; `edNote` would hide them from readers. */
function descriptions({ summary, notices }: FeedItem): Record<string, string>[] {
  return [
    plain('summary', summary),
    ...notices.map(({ kind, text }) => plain(kind.toLowerCase(), text)),
  ];
}

/** ninjs says nothing of AI itself, but takes an expression in a rights language. */
function rightsInfo({ url, rights }: FeedItem): Record<string, string> | undefined {
  const encodedRights = rslExpression(url, rights);
  return encodedRights === null ? undefined : { langId: namespaces.rsl, encodedRights };
}

function section({ section: { name, path, url } }: FeedItem): Record<string, string> {
  return { name, rel: 'section', uri: uri(url), literal: path };
}

function named({ topics }: FeedItem, wanted: TopicType): Record<string, string>[] {
  return topics
    .filter(({ type }) => type === wanted)
    .map(({ name, url }) => ({ name, rel: 'about', uri: uri(url) }));
}

function picture({ url, mediaType, width, height, alt, caption, credit }: FeedImage) {
  return {
    uri: uri(url),
    type: 'picture',
    name: 'main picture',
    rel: 'mainPicture',
    by: credit ?? undefined,
    descriptions: [
      ...(caption === null ? [] : [plain('caption', caption)]),
      ...(alt ? [plain('altText', alt)] : []),
    ],
    renditions: [{ name: 'main', href: uri(url), contentType: mediaType, width, height }],
  };
}
