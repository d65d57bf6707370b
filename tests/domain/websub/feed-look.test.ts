import { describe, expect, it } from '@jest/globals';
import type { Tag } from '../../../src/domain/tag.ts';
import {
  newsIn,
  remembered,
  rememberedAfter,
  type FeedEntry,
  type FeedLook,
} from '../../../src/domain/websub/feed-look.ts';

const at = (day: number) => new Date(Date.UTC(2026, 2, day));

/** Of an article by Ann, last updated on a day. */
function entry(articleId: string, day: number, changes: Partial<FeedEntry> = {}): FeedEntry {
  const tags = [`article:${articleId}`, 'author:ann'] as Tag[];
  return { ...{ articleId, digest: articleId, tags, updated: at(day), isShown: true }, ...changes };
}

const look = (changes: Partial<FeedLook> = {}): FeedLook => ({
  ...{ tags: [], head: 'h', since: at(2), entries: [entry('b', 3), entry('a', 2)] },
  ...changes,
});
const touched = (...tags: string[]) => new Set(tags as Tag[]);
const before = remembered(look());

describe('what is new in a feed', () => {
  it('is nothing when all is as it was, whatever was touched', () => {
    expect(newsIn(before, look(), touched('article:a', 'article:b', 'author:ann'))).toBeNull();
  });

  it('is what was touched and differs', () => {
    const entries = [entry('b', 3, { digest: 'b2' }), entry('a', 2, { digest: 'a2' })];
    const news = newsIn(before, look({ entries }), touched('article:b', 'list:articles'));
    expect(news).toEqual({ articleIds: ['b'], isWhole: false });
    const all = newsIn(before, look({ entries }), touched('author:ann'));
    expect(all?.articleIds).toEqual(['b', 'a']);
  });

  it('is not what comes back to view because something else left', () => {
    const entries = [entry('a', 2), entry('old', 1)];
    expect(newsIn(before, look({ entries }), touched('article:b'))).toEqual({
      ...{ articleIds: [], isWhole: true },
    });
  });

  it('is what came and was pushed out of view since, but not what never came to be in it', () => {
    const beyond = { isShown: false };
    const entries = [entry('d', 5), entry('new', 4, beyond), entry('old', 1, beyond)];
    const news = newsIn(before, look({ entries }), touched('article:new', 'article:old'));
    expect(news).toEqual({ articleIds: ['new'], isWhole: false });
  });

  it('is all when there was room for all', () => {
    const entries = [entry('new', 1, { isShown: false })];
    const small = remembered(look({ since: null, entries: [] }));
    expect(newsIn(small, look({ entries }), touched('article:new'))?.articleIds).toEqual(['new']);
  });

  it('is what it says of itself', () => {
    expect(newsIn(before, look({ head: 'h2' }), touched())).toEqual({
      ...{ articleIds: [], isWhole: false },
    });
  });
});

it('what has no room is not remembered', () => {
  const entries = [entry('a', 1), entry('b', 2, { isShown: false })];
  expect(remembered(look({ entries }))).toEqual({
    ...{ head: 'h', since: at(2).toISOString(), entries: { a: 'a' } },
  });
});

describe('what later events have done before the look is told with them:', () => {
  const told = (now: FeedLook, later: string) => {
    const after = rememberedAfter(before, now, touched('article:b'));
    return newsIn(after, now, touched(`article:${later}`));
  };

  it('an article', () => {
    const entries = [entry('c', 4), entry('b', 3), entry('a', 2)];
    expect(told(look({ entries }), 'c')).toEqual({ articleIds: ['c'], isWhole: false });
  });

  it('one that still later ones have pushed out of view', () => {
    const entries = [entry('e', 6), entry('d', 5), entry('c', 4, { isShown: false })];
    const now = look({ entries, since: at(5) });
    expect(told(now, 'c')).toEqual({ articleIds: ['c'], isWhole: false });
  });

  it('a change', () => {
    const entries = [entry('b', 3), entry('a', 2, { digest: 'a2' })];
    expect(told(look({ entries }), 'a')).toEqual({ articleIds: ['a'], isWhole: false });
  });

  it('that an article has left without a trace', () => {
    const now = look({ entries: [entry('b', 3)] });
    expect(told(now, 'a')).toEqual({ articleIds: [], isWhole: true });
  });
});

it('after events that are all there were, all that is shown is remembered as it is', () => {
  const entries = [
    entry('c', 4),
    entry('b', 3, { digest: 'b2' }),
    entry('a', 2, { isShown: false }),
  ];
  const now = look({ entries, since: at(3) });
  expect(rememberedAfter(before, now, touched('article:c', 'article:b'))).toEqual(remembered(now));
});
