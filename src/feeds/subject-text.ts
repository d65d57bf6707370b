import { authorPath, sectionPath, topicPath } from '../domain/address/paths.ts';
import type { FeedSubject } from './feed-subject.ts';
import type { FeedSite } from './site.ts';

/** How a feed is called, what it says of itself, and the page that it goes with. */
export function describeSubject(
  subject: FeedSubject,
  site: FeedSite,
): { title: string; description: string; homeUrl: string } {
  const { section, author, topic } = subject;
  const names = [section?.name, topic?.name, author?.name].filter((name) => name !== undefined);
  const title = names.length > 0 ? `${names.join(', ')} – ${site.name}` : site.name;
  const own =
    names.length === 1 ? (section?.description ?? topic?.description ?? author?.bio) : null;
  return {
    title,
    description: own || latest(subject, site),
    homeUrl: site.url + homePath(subject),
  };
}

function latest({ section, author, topic }: FeedSubject, site: FeedSite): string {
  const parts = [
    section && `in ${section.name}`,
    topic && `on ${topic.name}`,
    author && `by ${author.name}`,
  ].filter((part) => part !== null);
  return `The latest from ${[site.name, ...parts].join(' ')}`;
}

function homePath({ section, author, topic }: FeedSubject): string {
  if (author) return authorPath(author);
  if (topic) return topicPath(topic);
  return section ? sectionPath(section) : '/';
}
