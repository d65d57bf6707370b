import { rightsText, type Said, type SaidItem } from './said.ts';

interface Named {
  name: string;
}

interface JsonFeed {
  title: string;
  description?: string;
  home_page_url: string;
  items: JsonFeedItem[];
  _masthead: { copyright?: string; removed: { id: string; reason?: string }[] };
}

interface JsonFeedItem {
  id: string;
  url: string;
  title: string;
  summary: string;
  content_html?: string;
  image?: string;
  authors?: Named[];
  tags: string[];
  _masthead: {
    notices: { text: string }[];
    rights: { holder?: string; usage_terms?: string };
    image?: { alt: string; caption?: string; credit?: string };
  };
}

export function readJsonFeed(document: string): Said {
  const feed = JSON.parse(document) as JsonFeed;
  const { copyright = '', removed } = feed._masthead;
  return {
    title: feed.title,
    description: feed.description ?? '',
    copyright,
    links: [feed.home_page_url],
    items: feed.items.map(readJsonFeedItem),
    removed: removed.map(({ id, reason = '' }) => ({ id, reason })),
  };
}

function readJsonFeedItem({ _masthead, ...item }: JsonFeedItem): SaidItem {
  const { image, rights, notices } = _masthead;
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    summary: item.summary,
    html: item.content_html ?? '',
    authors: names(item.authors),
    tags: item.tags,
    rights: rightsText(rights.holder, rights.usage_terms),
    image: image ? [item.image!, image.alt, image.caption ?? '', image.credit ?? ''] : null,
    notices: notices.map(({ text }) => text),
  };
}

interface NewsItem {
  uri: string;
  rel?: string;
  pubStatus?: string;
  title?: string;
  headlines?: { value: string }[];
  descriptions?: { role: string; value: string }[];
  bodies?: { value: string }[];
  by?: string;
  infoSources?: Named[];
  renditions?: { href: string }[];
  copyrightNotice?: string;
  copyrightHolder?: string;
  usageTerms?: string;
  subjects?: Named[];
  people?: Named[];
  organisations?: Named[];
  places?: Named[];
  associations?: NewsItem[];
}

export function readNinjs(document: string): Said {
  const feed = JSON.parse(document) as NewsItem;
  const items = feed.associations!.filter(({ rel }) => rel === 'item');
  return {
    title: feed.title!,
    description: described(feed, 'summary'),
    copyright: feed.copyrightNotice ?? '',
    links: [feed.renditions![0]!.href],
    items: items.filter(({ pubStatus }) => pubStatus === 'usable').map(readNewsItem),
    removed: items
      .filter(({ pubStatus }) => pubStatus === 'canceled')
      .map((item) => ({ id: item.uri, reason: described(item, 'reason') })),
  };
}

function readNewsItem(item: NewsItem): SaidItem {
  const { subjects = [], people = [], organisations = [], places = [] } = item;
  const [picture] = item.associations ?? [];
  return {
    id: item.uri,
    url: item.renditions![0]!.href,
    title: item.headlines![0]!.value,
    summary: described(item, 'summary'),
    html: item.bodies?.[0]?.value ?? '',
    authors: names(item.infoSources),
    tags: names([...subjects, ...people, ...organisations, ...places]),
    rights: rightsText(item.copyrightHolder, item.usageTerms),
    image: picture ? readPicture(picture) : null,
    notices: item.descriptions!.slice(1).map(({ value }) => value),
  };
}

function readPicture(picture: NewsItem): string[] {
  const [alt, caption] = [described(picture, 'altText'), described(picture, 'caption')];
  return [picture.renditions![0]!.href, alt, caption, picture.by ?? ''];
}

function described({ descriptions = [] }: NewsItem, wanted: string): string {
  return descriptions.find(({ role }) => role === wanted)?.value ?? '';
}

function names(named: Named[] = []): string[] {
  return named.map(({ name }) => name);
}
