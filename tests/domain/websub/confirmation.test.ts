import { describe, expect, it } from '@jest/globals';
import {
  confirmationUrl,
  confirms,
  denialUrl,
  newChallenge,
} from '../../../src/domain/websub/confirmation.ts';
import { leaseEnd } from '../../../src/domain/websub/lease.ts';
import { hubSignature } from '../../../src/domain/websub/signature.ts';

const asked = { topic: 'https://news.test/feed.rss?a=1&b=2', leaseSeconds: 300 };

describe('the question whether a subscriber wants it', () => {
  it.each([
    ['https://reader.test/hub', 'https://reader.test/hub?'],
    ['https://reader.test/hub?', 'https://reader.test/hub?'],
    ['https://reader.test/hub?a=b&', 'https://reader.test/hub?a=b&'],
    ['https://reader.test/?hub.mode=x&%c3', 'https://reader.test/?hub.mode=x&%c3&'],
  ])('comes after all that %s says', (callback, beginning) => {
    const url = confirmationUrl({ mode: 'subscribe', callback, ...asked }, 'c1');
    expect(url.startsWith(beginning)).toBe(true);
    expect(Object.fromEntries(new URLSearchParams(url.slice(beginning.length)))).toEqual({
      'hub.mode': 'subscribe',
      'hub.topic': asked.topic,
      'hub.challenge': 'c1',
      'hub.lease_seconds': '300',
    });
  });

  it('says nothing of a lease when a subscription is to end', () => {
    const url = confirmationUrl({ mode: 'unsubscribe', callback: 'http://r.test/', ...asked }, 'c');
    expect([...new URL(url).searchParams.keys()]).toEqual([
      'hub.mode',
      'hub.topic',
      'hub.challenge',
    ]);
  });

  it('has a challenge that nobody guesses', () => {
    const challenges = Array.from({ length: 100 }, newChallenge);
    expect(new Set(challenges).size).toBe(100);
    for (const challenge of challenges) expect(challenge).toMatch(/^[\w-]{43}$/);
  });
});

it.each([
  [200, 'c1', true],
  [204, 'c1', true],
  [202, 'c1', true],
  [200, 'c1\n', false],
  [200, 'C1', false],
  [200, '', false],
  [200, 'c1c1', false],
  [301, 'c1', false],
  [404, 'c1', false],
  [500, 'c1', false],
])('%i with "%s" confirms: %s', (status, body, expected) => {
  expect(confirms({ status, body }, 'c1')).toBe(expected);
});

it('a denial says of what, and why', () => {
  const url = denialUrl({ topic: asked.topic, callback: 'https://r.test/?a' }, 'It is no more.');
  expect(url.startsWith('https://r.test/?a&hub.mode=denied&')).toBe(true);
  expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({
    'hub.topic': asked.topic,
    'hub.reason': 'It is no more.',
  });
});

it('a lease counts from the question', () => {
  expect(leaseEnd(new Date(1000), 60)).toEqual(new Date(61_000));
});

it('a body is signed as RFC 4231 has it', () => {
  expect(hubSignature('Jefe', 'what do ya want for nothing?')).toBe(
    'sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
});
