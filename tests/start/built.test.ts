import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { endNodes, startNode } from '../support/node-process.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const built = (name: string) => join(root, 'dist', name);

describe('npm run build', () => {
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'masthead-built-'));
    execFileSync(process.execPath, [join(root, 'src/build.mjs')]);
  }, 120_000);
  afterEach(endNodes);
  afterAll(() => rm(directory, { recursive: true }));

  it('makes a server that finds all its files', async () => {
    const node = await startNode({ DATA_DIR: directory, SAMPLE: 'on' }, built('main.js'));
    const get = (path: string, accept = '*/*') => fetch(node.url + path, { headers: { accept } });
    const [page, graphiql, picture, feed] = await Promise.all([
      get('/'),
      get('/graphql', 'text/html'),
      get('/media/sample/glacier.jpg'),
      get('/feed.atom'),
    ]);
    expect([page, graphiql, picture, feed].map(({ status }) => status)).toEqual(Array(4).fill(200));
    expect(await page.text()).toContain('Northern grid link delayed');
    expect(await graphiql.text()).toContain('query ArticlePage');
    expect(await node.stop()).toBe(0);
  }, 120_000);

  it('makes a command line', () => {
    const said = execFileSync(process.execPath, [built('masthead.js'), '--help'], {
      ...{ cwd: directory, encoding: 'utf8' },
    });
    expect(said).toMatch(/^Usage: masthead COMMAND/);
  });
});
