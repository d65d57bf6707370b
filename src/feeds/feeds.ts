import type { Database, Queries } from '../database/database.ts';
import { mayReadFullFeeds } from '../domain/policy.ts';
import { collectingReads } from '../domain/reads.ts';
import { CredentialError } from '../domain/token/credential-error.ts';
import type { Viewer } from '../domain/token/viewer.ts';
import { publicCaching, type FeedDocument } from './document.ts';
import { FeedAddressError, feedPath, parseFeedAddress, type FeedAddress } from './feed-address.ts';
import { readFeedSubject, type Lost } from './feed-subject.ts';
import { hubLinks } from './hub.ts';
import { plainAnswer } from './plain-answer.ts';
import { readFeed } from './read-feed.ts';
import { formats } from './render/formats.ts';
import type { FeedSite } from './site.ts';

export interface FeedsOptions {
  database: Database;
  /** Who answers reads of those without a token; the database itself by default. */
  publicQueries?: () => Queries;
  site: FeedSite;
  /** Who sent a request. @throws CredentialError */
  authenticate(request: Request): Promise<Viewer>;
}

/** The feed that a request asks for, or plain words on why there is none. */
export function createFeeds(options: FeedsOptions) {
  return async (request: Request): Promise<FeedDocument | Response> => {
    try {
      const address = parseFeedAddress(new URL(request.url));
      if (!address)
        return plainAnswer(404, 'There is no feed here. That of the whole site is /feed.rss');
      return await feedAt(request, address, options);
    } catch (error) {
      if (error instanceof FeedAddressError) return plainAnswer(400, error.message);
      if (error instanceof CredentialError) return unauthorized(error.message);
      throw error;
    }
  };
}

async function feedAt(
  request: Request,
  address: FeedAddress,
  { database, site, authenticate, publicQueries = () => database.prisma }: FeedsOptions,
): Promise<FeedDocument | Response> {
  const isPrivate = request.headers.has('authorization');
  const isPartner = isPrivate && mayReadFullFeeds(await authenticate(request));
  if (address.content === 'full' && site.content === 'summary' && !isPartner) {
    return unauthorized('The full text is for partners: send Authorization: Bearer TOKEN');
  }
  const reads = collectingReads(isPrivate ? database.prisma : publicQueries());
  const subject = await readFeedSubject(reads, address.names);
  if ('is' in subject) return lost(subject, address, site);
  const here = isPartner ? partnersSite(site) : site;
  const feed = await readFeed(reads, here, subject, address);
  if (!feed) return plainAnswer(404, 'There is no such page in the archive of this feed');
  const { render, mediaType } = formats[address.format];
  return {
    address: feedPath(address) + (isPartner ? ' for partners' : ''),
    ...{ body: render(feed), mediaType, tags: reads.tags, expires: null, isPrivate },
    headers: {
      link: hubLinks(feed.hubUrl, feed.selfUrls, address.format),
      'cache-control': isPrivate ? 'private, no-cache' : publicCaching,
      // What stands between must not answer a partner with what the public gets.
      ...(site.content === 'summary' && { vary: 'authorization' }),
    },
  };
}

/** Partners get everything; what the public doesn't get, no hub may tell to anybody. */
function partnersSite(site: FeedSite): FeedSite {
  return site.content === 'full' ? site : { ...site, content: 'full', hub: null };
}

function lost(lost: Lost, address: FeedAddress, site: FeedSite): Response {
  if (lost.is === 'moved') {
    const location = site.url + feedPath({ ...address, names: lost.names });
    return plainAnswer(301, `This feed has moved to ${location}`, { location });
  }
  return plainAnswer(lost.is === 'gone' ? 410 : 404, lost.why);
}

function unauthorized(message: string): Response {
  return plainAnswer(401, message, { 'www-authenticate': 'Bearer' });
}
