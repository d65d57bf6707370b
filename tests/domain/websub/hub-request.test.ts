import { describe, expect, it } from '@jest/globals';
import { parseHubRequest } from '../../../src/domain/websub/hub-request.ts';

const asked = {
  'hub.mode': 'subscribe',
  'hub.topic': 'https://news.test/feed.atom',
  'hub.callback': 'https://reader.test/hub/8f2c?user=1',
};
const day = 86_400;

function parse(changes: Record<string, string | string[] | null>) {
  const fields = Object.entries<string | string[] | null>({ ...asked, ...changes });
  return parseHubRequest(
    new URLSearchParams(
      fields.flatMap(([name, value]) => [value ?? []].flat().map((each) => [name, each])),
    ),
  );
}

describe('a request to subscribe', () => {
  it('needs mode, topic and callback alone', () => {
    expect(parse({})).toEqual({
      mode: 'subscribe',
      topic: 'https://news.test/feed.atom',
      callback: 'https://reader.test/hub/8f2c?user=1',
      leaseSeconds: 10 * day,
      secret: null,
    });
  });

  it.each([
    ['1', 60],
    ['60', 60],
    ['00300', 300],
    [String(5 * day), 5 * day],
    [String(31 * day), 30 * day],
    ['9'.repeat(400), 30 * day],
  ])('of %s seconds gets a lease of %i', (given, leaseSeconds) => {
    expect(parse({ 'hub.lease_seconds': given })).toMatchObject({ leaseSeconds });
  });

  it.each(['a', 'ü'.repeat(99), ' a secret ', 'x'.repeat(199)])(
    'takes the secret "%s"',
    (secret) => {
      expect(parse({ 'hub.secret': secret })).toMatchObject({ secret });
    },
  );

  it('may say what the hub has no word for', () => {
    expect(parse({ 'hub.verify': 'sync', foo: ['a', 'b'] })).toEqual(parse({}));
  });

  it('names a callback whatever of it is escaped that need not be', () => {
    const callback = 'https://reader.test/%7euser/%61%2Db/%2F%c3%a9?q=%41+%26#'.slice(0, -1);
    expect(parse({ 'hub.callback': callback }).callback).toBe(
      'https://reader.test/~user/a-b/%2F%c3%a9?q=A+%26',
    );
  });
});

it('a request to end says no more than what', () => {
  const given = { 'hub.mode': 'unsubscribe', 'hub.lease_seconds': 'soon', 'hub.secret': '' };
  expect(parse(given)).toEqual({ ...parse({}), mode: 'unsubscribe', leaseSeconds: 0 });
});

describe('what is no request is refused in plain words:', () => {
  it.each([
    [{ 'hub.mode': null }, 'hub.mode: is missing'],
    [{ 'hub.mode': '' }, 'hub.mode: is missing'],
    [{ 'hub.mode': 'Subscribe' }, 'hub.mode: unknown: give subscribe or unsubscribe'],
    [
      { 'hub.mode': 'publish' },
      'hub.mode: this hub knows by itself when its feeds change: give subscribe or unsubscribe',
    ],
    [{ 'hub.mode': ['subscribe', 'unsubscribe'] }, 'hub.mode: give it once'],
    [{ 'hub.topic': null }, 'hub.topic: is missing'],
    [
      { 'hub.topic': '/feed.atom' },
      'hub.topic: give a whole address, beginning with https:// or http://',
    ],
    [
      { 'hub.topic': `https://news.test/${'a'.repeat(2048)}` },
      'hub.topic: is over 2048 characters long',
    ],
    [{ 'hub.callback': null }, 'hub.callback: is missing'],
    [
      { 'hub.callback': 'gopher://reader.test/' },
      'hub.callback: give a whole address, beginning with https:// or http://',
    ],
    [
      { 'hub.callback': 'https://reader.test/a b' },
      'hub.callback: has spaces or control characters in it: escape them',
    ],
    [
      { 'hub.callback': 'https://reader.test/\0' },
      'hub.callback: has spaces or control characters in it: escape them',
    ],
    [
      { 'hub.callback': 'https://reader.test/#a' },
      'hub.callback: leave out what begins with #: it is never sent',
    ],
    [
      { 'hub.callback': 'https://user:secret@reader.test/' },
      'hub.callback: leave out user and password: give an unguessable path',
    ],
    [
      { 'hub.callback': [asked['hub.callback'], asked['hub.callback']] },
      'hub.callback: give it once',
    ],
    [{ 'hub.secret': 'x'.repeat(200) }, 'hub.secret: is too long: give at most 199 bytes'],
    [{ 'hub.secret': 'ü'.repeat(100) }, 'hub.secret: is too long: give at most 199 bytes'],
    [{ 'hub.secret': '' }, 'hub.secret: is empty: give one, or leave it out'],
    [{ 'hub.secret': 'a\0b' }, 'hub.secret: has a NUL in it: leave that out'],
    ...['0', '-1', '1.5', '1e3', 'ten', ''].map((lease): [Record<string, string>, string] => [
      { 'hub.lease_seconds': lease },
      'hub.lease_seconds: give a whole number of seconds over 0, in digits',
    ]),
  ])('%j', (changes: Record<string, string | string[] | null>, message) => {
    expect(() => parse(changes)).toThrow(expect.objectContaining({ message, kind: 'malformed' }));
  });
});
