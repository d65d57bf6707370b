import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, expect, it } from '@jest/globals';
import { clientAddress } from '../../src/http/client-address.ts';

const servers: Server[] = [];
afterAll(() => servers.forEach((server) => server.close()));

/** Who a server on this machine takes for its client. */
async function clientOf(trusted: string[], headers: Record<string, string | string[]>) {
  const addressOf = clientAddress(trusted);
  const server = createServer((incoming, outgoing) => outgoing.end(addressOf(incoming)));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '::', resolve));
  const { port } = server.address() as AddressInfo;
  return new Promise<string>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, headers }, (answer) => resolve(text(answer)));
    asked.on('error', reject).end();
  });
}

const here = ['127.0.0.1'];
const both = ['127.0.0.0/8', '10.0.0.0/8', '2001:db8::/32'];
const usual = (list: string) => ({ 'x-forwarded-for': list });
const standard = (list: string) => ({ forwarded: list });

it.each([
  ['nobody is trusted', [], usual('198.51.100.7'), '127.0.0.1'],
  ['another is trusted', ['10.0.0.0/8'], usual('198.51.100.7'), '127.0.0.1'],
  ['another is trusted', ['10.0.0.0/8'], standard('for=198.51.100.7'), '127.0.0.1'],
  ['no header', here, {}, '127.0.0.1'],
  ['one proxy', here, usual('198.51.100.7'), '198.51.100.7'],
  ['what the client wrote before', here, usual('192.0.2.1, 198.51.100.7'), '198.51.100.7'],
  ['two headers', here, { 'x-forwarded-for': ['192.0.2.1', '198.51.100.7'] }, '198.51.100.7'],
  ['two proxies', both, usual('192.0.2.1, 198.51.100.7, 10.1.2.3'), '198.51.100.7'],
  ['proxies only', both, usual('10.9.9.9, 10.1.2.3'), '10.9.9.9'],
  ['a port', here, usual('198.51.100.7:4711'), '198.51.100.7'],
  ['IPv6', here, usual('2001:DB8:0::7'), '2001:db8::7'],
  ['IPv6 with a port', both, usual('192.0.2.9, [2001:db8::7]:80'), '192.0.2.9'],
  ['IPv4 in IPv6', here, usual('::ffff:198.51.100.7'), '198.51.100.7'],
  ['a name', here, usual('198.51.100.7, unknown'), '127.0.0.1'],
  ['a number', here, usual('3325256711'), '127.0.0.1'],
  ['nothing', here, usual(''), '127.0.0.1'],
  ['the standard header', here, standard('for=198.51.100.7;proto=https'), '198.51.100.7'],
  ['it after others', here, standard('For=192.0.2.1, by=x; for="198.51.100.7:80"'), '198.51.100.7'],
  ['IPv6 in it', here, standard('for="[2001:db8::7]:4711"'), '2001:db8::7'],
  ['a name that was made up', here, standard('for=198.51.100.7, for=_gazonk'), '127.0.0.1'],
  ['a quote that never ends', here, standard('for="192.0.2.1, for=198.51.100.7'), '198.51.100.7'],
  ['a quote over two', here, standard('for="a, for="[2001:db8::7]:80"'), '127.0.0.1'],
  [
    'both alike',
    here,
    { ...usual('198.51.100.7'), ...standard('for=198.51.100.7') },
    '198.51.100.7',
  ],
  [
    'both, one written by the client',
    here,
    { ...usual('198.51.100.7'), ...standard('for=192.0.2.1') },
    '127.0.0.1',
  ],
])('%s: trusting %j, with %j it is %s', async (_what, trusted, headers, expected) => {
  expect(await clientOf(trusted, headers)).toBe(expected);
});
