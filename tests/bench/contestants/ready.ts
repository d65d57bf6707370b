import { answerTo } from '../answer.ts';
import type { ReadyShape } from '../shapes.ts';
import type { Asked } from './contestant.ts';

const gzip = { 'accept-encoding': 'gzip' };

/** What lies ready at a Masthead, as clients ask for it: with gzip, and again with the ETag that they have. */
export async function readyAsked(url: string, front: Asked): Promise<Record<ReadyShape, Asked>> {
  const feed = { path: '/feed.rss', headers: gzip };
  const { status, headers } = await answerTo(url, feed);
  if (!headers.etag) throw new Error(`${url}${feed.path}: ${status}, without an ETag`);
  const seen = { ...gzip, 'if-none-match': headers.etag };
  return {
    repeat: { ...front, headers: gzip },
    feed,
    'feed 304': { ...feed, headers: seen, status: 304 },
  };
}
