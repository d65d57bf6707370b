import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { endNodes, startNode, type NodeProcess } from '../support/node-process.ts';

let directory: string;
beforeAll(async () => void (directory = await mkdtemp(join(tmpdir(), 'masthead-stop-'))));
afterEach(endNodes);
afterAll(() => rm(directory, { recursive: true }));

const start = (settings: Record<string, string> = {}) =>
  startNode({ DATA_DIR: directory, ...settings });

/** A request whose body is promised and not yet sent. */
async function halfSent({
  url,
}: NodeProcess): Promise<{ socket: Socket; finish(): Promise<string> }> {
  const { hostname, port } = new URL(url);
  const body = JSON.stringify({ query: '{ __typename }' });
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.on('error', () => {});
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: ${hostname}\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`,
  );
  const finish = async () => {
    let answer = '';
    socket.on('data', (data: Buffer) => (answer += String(data)));
    socket.write(body);
    await once(socket, 'close');
    return answer;
  };
  return { socket, finish };
}

const isListening = ({ url }: NodeProcess) =>
  fetch(`${url}/health/live`).then(
    () => true,
    () => false,
  );

it('says that it is not ready before it stops, and finishes what is open', async () => {
  const node = await start({ DRAIN_SECONDS: '3' });
  const open = await halfSent(node);
  const ended = node.stop();
  await eventually(async () => {
    const ready = await fetch(`${node.url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'not ready', problem: 'It is being stopped' },
    ]);
  });
  await eventually(async () => expect(await isListening(node)).toBe(false));
  expect(await open.finish()).toMatch(/^HTTP\/1\.1 200[^]*__typename":"Query"/);
  expect(await ended).toBe(0);
}, 120_000);

it('tells streams to come back, and ends within 10 s though a client stalls', async () => {
  const node = await start();
  const query = encodeURIComponent('subscription { articleChanges { cursor } }');
  const stream = await fetch(`${node.url}/graphql?query=${query}`, {
    headers: { accept: 'text/event-stream' },
  });
  const said = stream.text();
  const { socket } = await halfSent(node);
  const begun = performance.now();
  expect(await node.stop()).toBe(0);
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect(await said).toContain('SERVER_STOPPING');
  socket.destroy();
}, 120_000);

it('ends at once when it is told a second time', async () => {
  const node = await start();
  const { socket } = await halfSent(node);
  void node.stop();
  await eventually(async () => expect(await isListening(node)).toBe(false));
  expect(await node.stop()).toBe(1);
  socket.destroy();
}, 120_000);

it('refuses data that another process has, and takes it over when that was killed', async () => {
  const first = await start();
  await expect(start()).rejects.toThrow(
    `${join(directory, 'pglite')} is in use by process ${first.pid}: stop that one, or set DATA_DIR to another folder\n`,
  );
  await first.stop('SIGKILL');
  const second = await start();
  expect(await second.stop()).toBe(0);
}, 120_000);

it('says in one line that its database is not there', async () => {
  await expect(start({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' })).rejects.toThrow(
    /^DATABASE_URL: the database cannot be reached[^\n]*\n$/,
  );
}, 60_000);
