import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { send } from '../support/graphql.ts';

const startScript = fileURLToPath(new URL('../../src/start.mjs', import.meta.url));

const children: ChildProcess[] = [];
// A test that fails leaves its servers.
afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));

/** Starts the server as `npm start` does and waits until it says something final. */
async function start(environment: Record<string, string>) {
  const child = spawn(process.execPath, [startScript], {
    env: { PATH: process.env['PATH'], PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const output: string[] = [];
  const done = Promise.race([once(child, 'exit'), saysReady(child)]);
  child.stdout.on('data', (data: Buffer) => output.push(String(data)));
  child.stderr.on('data', (data: Buffer) => output.push(String(data)));
  await done;
  return { child, output: () => output.join('') };
}

function saysReady({ stdout }: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    stdout!.on('data', (data: Buffer) => {
      if (String(data).includes('is ready')) resolve();
    });
  });
}

async function stop(child: ChildProcess): Promise<number | null> {
  child.kill('SIGTERM');
  await once(child, 'exit');
  return child.exitCode;
}

describe('npm start', () => {
  let directory: string;
  beforeAll(async () => void (directory = await mkdtemp(join(tmpdir(), 'masthead-start-'))));
  afterAll(() => rm(directory, { recursive: true }));

  const address = (output: string) => /GraphiQL +(http:\S+)\/graphql/.exec(output)![1]!;
  const token = (output: string) => /Admin token +(\S+)/.exec(output)?.[1];
  const capture = { text: 'A headline\n\nA paragraph.', capturedAt: '2026-01-01T00:00:00Z' };
  const importCapture = `mutation ($input: ImportCaptureInput!) {
    importCapture(input: $input) { ... on CaptureImported { outcome } }
  }`;

  async function theArticle(url: string): Promise<{ id: string; viewCount: number }> {
    const { data } = await send(url, '{ article(slug: "a-headline") { id viewCount } }');
    return (data as { article: { id: string; viewCount: number } } | null)!.article;
  }

  /** So many readers open the article at once. */
  async function readBy(readers: number, url: string, id: string): Promise<void> {
    const views = Array.from({ length: readers }, (_, reader) => {
      const headers = { 'user-agent': `Mozilla/5.0 (X11; rv:${reader}.0) Firefox/140.0` };
      return fetch(`${url}/views/${id}`, { method: 'POST', headers });
    });
    for (const { status } of await Promise.all(views)) expect(status).toBe(204);
  }

  it('makes a token on the first start that works, and keeps what was written for the second', async () => {
    const first = await start({ DATA_DIR: directory, SAMPLE: 'off' });
    const secret = token(first.output())!;
    expect(secret).toMatch(/^masthead_[\w-]{43}$/);
    const url = address(first.output());
    const imported = await send(url, importCapture, { input: capture }, secret);
    expect(imported.data).toEqual({ importCapture: { outcome: 'CREATED' } });
    await readBy(20, url, (await theArticle(url)).id);
    // Within the second in which views are not written yet.
    expect(await stop(first.child)).toBe(0);

    const second = await start({ DATA_DIR: directory, SAMPLE: 'off' });
    expect(token(second.output())).toBeUndefined();
    expect(second.output()).toMatch(/An article +http:\S+\/news\/a-headline\n/);
    const again = await send(address(second.output()), importCapture, { input: capture }, secret);
    expect(again.data).toEqual({ importCapture: { outcome: 'UNCHANGED' } });
    expect(await theArticle(address(second.output()))).toMatchObject({ viewCount: 20 });
    expect(await stop(second.child)).toBe(0);
  }, 120_000);

  it('warns in its log of a proxy that the settings do not name', async () => {
    const { child, output } = await start({ DATA_DIR: directory, SAMPLE: 'off' });
    const headers = { 'x-forwarded-for': '198.51.100.7' };
    await fetch(`${address(output())}/feeds.opml`, { headers });
    await stop(child);
    expect(output()).toMatch(
      /"level":"warn".*127\.0\.0\.1 says in x-forwarded-for .*TRUSTED_PROXIES/,
    );
  }, 60_000);

  it('refuses a wrong setting in one line', async () => {
    const { child, output } = await start({ DATA_DIR: directory, PORT: 'http' });
    expect(child.exitCode).toBe(1);
    expect(output()).toBe('PORT: "http" is not a port: 0 to 65535\n');
  }, 60_000);

  it('says in one line that its port is taken', async () => {
    const first = await start({ DATA_DIR: join(directory, 'a'), SAMPLE: 'off' });
    const { port } = new URL(address(first.output()));
    const second = await start({ DATA_DIR: join(directory, 'b'), SAMPLE: 'off', PORT: port });
    expect(second.child.exitCode).toBe(1);
    expect(second.output()).toBe(
      `PORT: ${port} on 127.0.0.1 is in use: stop what listens there, or set another\n`,
    );
    await stop(first.child);
  }, 120_000);
});
