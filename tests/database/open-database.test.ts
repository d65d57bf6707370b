import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { openDatabase } from '../../src/database/database.ts';
import { newsroom } from '../support/newsroom.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'masthead-data-'));
});

afterEach(() => rm(folder, { recursive: true }));

it('without a URL, keeps its data in a folder that it makes itself', async () => {
  const settings = { databaseUrl: null, dataDirectory: join(folder, 'made/on/demand') };
  const first = await openDatabase(settings);
  expect(first.kind).toBe('pglite');
  const id = await newsroom(() => first).article({ slug: 'kept', headline: 'Kept — “äöü” 🗞' });
  await first.close();

  const second = await openDatabase(settings);
  expect(await second.prisma.article.findUnique({ where: { slug: 'kept' } })).toMatchObject({
    ...{ id, headline: 'Kept — “äöü” 🗞' },
  });
  expect(await newsroom(() => second).article({ headline: 'Kept' })).not.toBe(id);
  await second.close();
}, 120_000);

it('does not open what cannot be reached', async () => {
  const databaseUrl = 'postgresql://nobody@127.0.0.1:1/nothing';
  await expect(openDatabase({ databaseUrl, dataDirectory: folder })).rejects.toThrow();
});
