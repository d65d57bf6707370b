import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { validate } from 'dockerfile-utils';
import { adminToken } from '../support/admin-token.ts';
import { eventually } from '../support/eventually.ts';
import {
  followDockerfile,
  instructionsOf,
  nobody,
  sendContext,
  type Image,
} from './docker-steps.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const text = readFileSync(join(root, 'Dockerfile'), 'utf8');

it('the Dockerfile is one that Docker understands', () => {
  expect(validate(text)).toEqual([]);
  const images = instructionsOf(text).filter(({ keyword }) => keyword === 'FROM');
  expect(images.map(({ rest }) => rest.replace(/ AS .*/, ''))).toEqual(
    Array(2).fill('node:20-bookworm-slim'),
  );
});

const isThorough = process.env['THOROUGH'] === '1';

/** No daemon is asked: the same commands in folders of this machine, with what runs under a user who owns nothing. */
(isThorough ? describe : describe.skip)('the steps of the Dockerfile', () => {
  let directory: string;
  let image: Image;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'masthead-image-'));
    chmodSync(directory, 0o755);
    const context = join(directory, 'context');
    sendContext(root, context);
    process.env['npm_config_prefer_offline'] = 'true';
    image = followDockerfile(text, context, directory);
  }, 600_000);
  afterAll(() => rm(directory, { recursive: true }));

  const port = '4713';
  const options = () => ({
    cwd: join(image.root, image.workdir),
    env: {
      ...{ PATH: process.env['PATH'], ADMIN_TOKEN: adminToken, SAMPLE: 'off', ...image.env },
      ...{ HOST: '127.0.0.1', PORT: port, DATA_DIR: join(image.root, image.env['DATA_DIR']!) },
    },
  });
  const asNobody = (command: string[]): [string, string[]] => {
    const user = ['--reuid', String(nobody), '--regid', String(nobody), '--clear-groups'];
    const all = nobody ? ['setpriv', ...user, ...command] : command;
    return [all[0]!, all.slice(1)];
  };
  const health = () => spawnSync(...asNobody(image.healthcheck), options()).status;

  it('make what runs as a user without rights, says that it is well, and stops when told', async () => {
    expect(image.user).toBe('node');
    expect(health()).toBe(1);
    const node = spawn(...asNobody(image.command), { ...options(), stdio: 'ignore' });
    const ended = once(node, 'exit');
    try {
      await eventually(() => expect(health()).toBe(0), { seconds: 60 });
      const feed = await fetch(`http://127.0.0.1:${port}/feed.rss`);
      expect(feed.status).toBe(200);
    } finally {
      node.kill('SIGTERM');
    }
    expect(await ended).toEqual([0, null]);
  }, 120_000);
});
