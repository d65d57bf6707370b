import { describe, expect, it, jest } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { startReceiver } from '../support/receiver.ts';
import { testServer } from '../support/server.ts';
import { subscribing } from './subscribing.ts';

// Others' servers are told over real HTTP, on a machine that may be busy.
jest.setTimeout(120_000);

const database = testDatabase('empty');
const server = testServer(database, { hasHub: true, deliveryAllow: ['127.0.0.0/8'] });
const { hub, feed } = subscribing(database, server);

describe('what the hub does not take is refused in plain words', () => {
  const post = async (fields: Record<string, string>, url = hub()) => {
    const body = new URLSearchParams({
      ...{ 'hub.mode': 'subscribe', 'hub.topic': feed('/feed.rss') },
      ...{ 'hub.callback': 'https://reader.test/', ...fields },
    });
    const answer = await fetch(url, { method: 'POST', body });
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    return [answer.status, (await answer.text()).trimEnd()];
  };

  it.each([
    [{ 'hub.mode': 'watch' }, 400, 'hub.mode: unknown: give subscribe or unsubscribe'],
    [{ 'hub.secret': 'x'.repeat(200) }, 400, 'hub.secret: is too long: give at most 199 bytes'],
    [{ 'hub.callback': 'ftp://a/' }, 400, expect.stringMatching(/^hub\.callback: give a whole/)],
    [{ 'hub.topic': 'https://a.test/feed.rss' }, 404, expect.stringMatching(/^hub\.topic: give a/)],
    [{ 'hub.x': 'x'.repeat(20_000) }, 413, 'Send 16384 bytes at most'],
  ])('%j', async (fields, status, words) => {
    expect(await post(fields as Record<string, string>)).toEqual([status, words]);
  });

  it.each(['/nowhere/feed.rss', '/authors/nobody/feed.atom', '/%00/feed.rss', '/feed'])(
    'a feed that is not there: %s',
    async (path) => {
      expect((await post({ 'hub.topic': feed(path) }))[0]).toBe(404);
    },
  );

  it.each(['http://10.0.0.1/', 'http://[::1]/', 'http://169.254.169.254/latest'])(
    'the private address %s',
    async (callback) => {
      expect(await post({ 'hub.callback': callback })).toEqual([
        ...[400, expect.stringMatching(/^hub\.callback: \S+ is no public address/)],
      ]);
    },
  );

  it('what is no form, or no UTF-8, or no POST', async () => {
    const send = async (init: RequestInit) => (await fetch(hub(), init)).status;
    expect(await send({ method: 'POST', body: '{}' })).toBe(415);
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const latin = new Uint8Array([0x61, 0x3d, 0xfc]);
    expect(await send({ method: 'POST', headers: type, body: latin })).toBe(400);
    expect(await send({ method: 'POST', headers: type, body: 'hub.secret=%FC' })).toBe(400);
    const got = await fetch(hub());
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('a flood of questions to one host, and no other', async () => {
    const silent = await startReceiver(() => 404);
    const ask = (n: number, callback = `${silent.url}/${n}`) => post({ 'hub.callback': callback });
    const answers: unknown[] = [];
    for (let n = 0; n < 125; n++) answers.push((await ask(n))[0]);
    expect(answers.filter((status) => status === 429).length).toBeGreaterThanOrEqual(5);
    expect(await ask(0, 'http://127.0.0.2:9/')).toEqual([202, expect.any(String)]);
    await silent.close();
  });
});
