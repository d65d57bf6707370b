import type { LookupAddress } from 'node:dns';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addressRules } from '../../../src/delivery/outgoing/address-rules.ts';
import { requestSender, type SendOptions } from '../../../src/delivery/outgoing/send-request.ts';
import { startReceiver, type Receiver } from '../../support/receiver.ts';

let receiver: Receiver;

beforeAll(async () => {
  receiver = await startReceiver(({ path }) => {
    if (path === '/moved') return { status: 302, headers: { location: `${receiver.url}/secret` } };
    if (path === '/long') return { status: 200, body: 'x'.repeat(10_000_000) };
    return { status: 200, body: 'taken' };
  });
});
afterAll(() => receiver.close());

const local = ['127.0.0.0/8', '::1/128'];
const sender = (allowed: string[], options: Partial<SendOptions> = {}) =>
  requestSender({ rules: addressRules(allowed), ...options });
const resolving =
  (...addresses: LookupAddress[]) =>
  () =>
    Promise.resolve(addresses);
const get = (path: string, allowed = local, options: Partial<SendOptions> = {}) =>
  sender(allowed, options)({ method: 'GET', url: `${receiver.url}${path}` });

describe('requests', () => {
  it('go with their headers and body, and the answer comes back', async () => {
    const url = `${receiver.url}/in`;
    const answer = await sender(local)({
      ...{ method: 'POST', url, body: 'words', headers: { 'x-of': 'mine' } },
    });
    expect(answer).toMatchObject({ status: 200, body: 'taken' });
    const { method, path, body, headers } = receiver.received.at(-1)!;
    expect({ method, path, body }).toEqual({ method: 'POST', path: '/in', body: 'words' });
    expect(headers).toMatchObject({ 'x-of': 'mine', 'user-agent': 'Masthead' });
  });

  it('do not follow redirects', async () => {
    const before = receiver.received.length;
    expect((await get('/moved')).status).toBe(302);
    expect(receiver.received.slice(before).map(({ path }) => path)).toEqual(['/moved']);
  });

  it('read no more of an answer than its beginning', async () => {
    expect((await get('/long')).body).toHaveLength(65_536);
  });

  it('end when there is no answer in time, also when one drips', async () => {
    const sockets: Socket[] = [];
    const server = createServer((socket) => {
      sockets.push(socket.on('error', () => {}));
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nx');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const sent = sender(local, { timeout: 300 })({ method: 'GET', url });
    await expect(sent).rejects.toThrow('No answer within 0.3 seconds');
    for (const socket of sockets) socket.destroy();
    server.close();
  });
});

describe('whoever is not on the internet gets none', () => {
  const port = () => receiver.port;
  const hosts: [string, () => string][] = [
    ['loopback', () => `127.0.0.1:${port()}`],
    ['loopback, written another way', () => `0x7f.1:${port()}`],
    ['loopback, as a number', () => `2130706433:${port()}`],
    ['loopback, in the clothes of IPv6', () => `[::ffff:127.0.0.1]:${port()}`],
    ['a name for loopback', () => `localhost:${port()}`],
    ['a name with a dot at its end', () => `localhost.:${port()}`],
    ['the metadata of clouds', () => '169.254.169.254'],
    ['a private network', () => '10.0.0.1'],
  ];

  it.each(hosts)('%s', async (_what, host) => {
    const before = receiver.received.length;
    const sent = sender([])({ method: 'GET', url: `http://${host()}/secret` });
    await expect(sent).rejects.toThrow(/(is refused|leads to|is not known)/);
    expect(receiver.received).toHaveLength(before);
  });

  it.each(['file:///etc/passwd', 'ftp://example.org/', 'gopher://1.1.1.1/', 'nonsense'])(
    '%s is no address of a request',
    async (url) => {
      const sent = sender(local)({ method: 'GET', url });
      await expect(sent).rejects.toThrow('none of http or https');
    },
  );

  it('nor does a name whose every address is private, and the addresses are told', async () => {
    const resolve = resolving({ address: '127.0.0.1', family: 4 }, { address: '::1', family: 6 });
    const sent = sender([], { resolve })({ method: 'GET', url: 'http://evil.example/' });
    await expect(sent).rejects.toThrow('evil.example leads to 127.0.0.1, ::1');
  });

  it('nor does a name that changes after it was looked up: it is looked up once', async () => {
    const asked: string[] = [];
    // The first answer is allowed here, any later one would not be.
    const resolve = (hostname: string) => {
      asked.push(hostname);
      const address = asked.length === 1 ? '127.0.0.1' : '127.0.0.2';
      return Promise.resolve([{ address, family: 4 }]);
    };
    const url = `http://changing.example:${receiver.port}/`;
    const answer = await sender(['127.0.0.1/32'], { resolve })({ method: 'GET', url });
    expect(answer.status).toBe(200);
    expect(asked).toEqual(['changing.example']);
    const again = sender(['127.0.0.1/32'], { resolve })({ method: 'GET', url });
    await expect(again).rejects.toThrow('leads to 127.0.0.2');
  });

  it('of several addresses of a name only the allowed are tried', async () => {
    const resolve = resolving(
      { address: '169.254.169.254', family: 4 },
      { address: '127.0.0.1', family: 4 },
    );
    const url = `http://both.example:${receiver.port}/`;
    const answer = await sender(['127.0.0.1/32'], { resolve })({ method: 'GET', url });
    expect(answer.status).toBe(200);
  });
});
