import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, it } from '@jest/globals';
import { clientAddress } from '../../src/http/client-address.ts';
import { unknownProxies } from '../../src/http/unknown-proxies.ts';

const servers: Server[] = [];
afterAll(() => servers.forEach((server) => server.close()));

/** What a server that trusts these warns of, whoever asks it: from which address, and with which headers. */
async function warnings(trusted: string[], requests: [from: string, headers: object][]) {
  const told: string[] = [];
  const addressOf = clientAddress(
    trusted,
    unknownProxies((text) => told.push(text)),
  );
  const server = createServer((incoming, outgoing) => outgoing.end(addressOf(incoming)));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  for (const [localAddress, headers] of requests) {
    await new Promise<void>((resolve, reject) => {
      const options = { host: '127.0.0.1', port, localAddress, headers: { ...headers } };
      const asked = request(options, (answer) => answer.resume().on('end', resolve));
      asked.on('error', reject).end();
    });
  }
  return told;
}

const usual = { 'x-forwarded-for': '198.51.100.7' };
const standard = { forwarded: 'for=198.51.100.7' };

it('who asks for others and is not trusted is told of once, with what to set', async () => {
  const requests: [string, object][] = [
    ...[usual, standard, usual].map((headers): [string, object] => ['127.0.0.1', headers]),
    ['127.0.0.2', standard],
  ];
  expect(await warnings([], requests)).toEqual([
    expect.stringMatching(/^127\.0\.0\.1 says in x-forwarded-for .* set TRUSTED_PROXIES to /),
    expect.stringMatching(/^127\.0\.0\.2 says in forwarded .* share one rate/),
  ]);
});

it('a proxy that is trusted, and who asks for nobody else, are not', async () => {
  const requests: [string, object][] = [
    ['127.0.0.1', usual],
    ['127.0.0.2', { 'x-real-ip': '198.51.100.7' }],
  ];
  expect(await warnings(['127.0.0.1'], requests)).toEqual([]);
  expect(await warnings(['127.0.0.1'], [['127.0.0.2', usual]])).toHaveLength(1);
});

it('nobody fills the log by asking from everywhere', async () => {
  const requests = Array.from({ length: 20 }, (_, n): [string, object] => [
    `127.0.1.${n + 1}`,
    usual,
  ]);
  expect(await warnings([], requests)).toHaveLength(5);
});
