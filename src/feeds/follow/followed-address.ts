import { plainlyWritten } from '../../domain/websub/callback.ts';
import { HubRefusal } from '../../domain/websub/hub-refusal.ts';
import { FeedAddressError, feedPath, parseFeedAddress, type FeedAddress } from '../feed-address.ts';
import type { FeedSite } from '../site.ts';

/** The feed that a whole address names, whether or not it is there. @throws HubRefusal */
export function feedNamed(topic: string, site: FeedSite): FeedAddress {
  const address = parsed(below(site.url, topic));
  if (!address) throw refusal(`give a feed of this site, such as ${site.url}/feed.atom`, 'unknown');
  if (address.page) {
    const current = site.url + feedPath({ ...address, page: null });
    throw refusal(`this page of the past never changes: give ${current}`);
  }
  if (address.content === 'full' && site.content === 'summary') {
    const open = site.url + feedPath({ ...address, content: null });
    throw refusal(`the full text is for partners, who fetch it: give ${open}`, 'private');
  }
  return address;
}

export function refusal(why: string, kind?: HubRefusal['kind']): HubRefusal {
  return new HubRefusal('hub.topic', why, kind);
}

/** As the server itself would be asked for it; null for what isn't of the site. */
function below(siteUrl: string, topic: string): URL | null {
  const [site, url] = [new URL(siteUrl), new URL(plainlyWritten(topic))];
  const base = site.pathname.replace(/\/$/, '');
  if (url.origin !== site.origin || !url.pathname.startsWith(`${base}/`)) return null;
  return new URL(url.pathname.slice(base.length) + url.search, site.origin);
}

/** The feed at a canonical path. */
export function addressAt(path: string): FeedAddress | null {
  return parseFeedAddress(new URL(`http://site${path}`));
}

/** Whether a path leads back to itself; of names that were never given there are others. */
function isPlain(path: string): boolean {
  const address = path.includes('\0') ? null : addressAt(path);
  return address !== null && feedPath(address) === path;
}

function parsed(url: URL | null): FeedAddress | null {
  try {
    const address = url && parseFeedAddress(url);
    return address && isPlain(feedPath(address)) ? address : null;
  } catch (error) {
    if (error instanceof FeedAddressError) throw refusal(error.message);
    throw error;
  }
}
