import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile, truncate, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { newsroom } from '../support/newsroom.ts';
import { testServer } from '../support/server.ts';
import { runMasthead } from './run-masthead.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const database = testDatabase('empty');
const world = newsroom(database);
const server = testServer(database);
const directory = temporaryDirectory();

const run = (file: string, url = server().url) =>
  runMasthead(['export', directory.path(file), '--url', url]);
const text = (file: string) => readFile(directory.path(file), 'utf8');

/** Answers as the server does, but the first answers are cut off after so many bytes. */
let cutting: Server;
const cuts = [700, 0, 2000];
let asked = 0;

beforeAll(async () => {
  for (let n = 0; n < 8; n++) {
    await world.article({
      section: 'world',
      authors: [`Author ${n}`],
      markdown: 'Żółw. '.repeat(50),
    });
  }
  cutting = createServer((request, response) => {
    const cut = cuts[asked++];
    void fetch(`${server().url}${request.url}`).then(async (answer) => {
      const body = Buffer.from(await answer.arrayBuffer());
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type')! });
      if (cut === undefined) response.end(body);
      else response.write(body.subarray(0, cut), () => response.destroy());
    });
  });
  await new Promise<void>((resolve) => cutting.listen(0, '127.0.0.1', resolve));
});
afterAll(() => void cutting.close());

describe('masthead export', () => {
  it('writes the whole site, and leaves it as it is the next time', async () => {
    const first = await run('site.ndjson');
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/^17 lines of the site in .*\nchanges\(after: "[\w-]+"\)\n$/);
    const response = await fetch(`${server().url}/export`);
    const whole = await response.text();
    expect(await text('site.ndjson')).toBe(whole);
    await world.article({ section: 'world', headline: 'Later' });
    expect(await run('site.ndjson')).toEqual(first);
    expect(await text('site.ndjson')).toBe(whole);
  });

  it('goes on with a file that was broken off, in the middle of a character too', async () => {
    await run('whole.ndjson');
    const whole = await readFile(directory.path('whole.ndjson'));
    for (const length of [0, 5, whole.indexOf('ó'.codePointAt(0)!, 3000) + 1, whole.length - 1]) {
      await writeFile(directory.path('part.ndjson'), whole);
      await truncate(directory.path('part.ndjson'), length);
      const { code, stderr } = await run('part.ndjson');
      if (length === 5) expect({ code, stderr }).toMatchObject({ code: 2 });
      else expect(await readFile(directory.path('part.ndjson'))).toEqual(whole);
    }
  }, 120_000);

  it('goes on by itself when the connection breaks', async () => {
    const { url } = { url: `http://127.0.0.1:${(cutting.address() as AddressInfo).port}` };
    expect(await run('broken.ndjson', url)).toMatchObject({ code: 0 });
    expect(asked).toBeGreaterThan(cuts.length);
    expect(await text('broken.ndjson')).toBe(await text('whole.ndjson'));
  });

  it('never writes over what is no export', async () => {
    await writeFile(directory.path('mine.txt'), 'My words\n');
    const { code, stderr } = await run('mine.txt');
    expect(code).toBe(2);
    expect(stderr).toContain('has something else than an export in it');
    expect(await text('mine.txt')).toBe('My words\n');
  });

  it('says what is wrong with the server or the command', async () => {
    const { code, stderr } = await run('none.ndjson', 'http://127.0.0.1:9');
    expect([code, stderr]).toEqual([3, expect.stringMatching(/^masthead: Can't reach .*\n$/)]);
    expect(await runMasthead(['export'])).toMatchObject({ code: 2 });
  }, 60_000);
});
