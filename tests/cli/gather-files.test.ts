import { mkdir, symlink } from 'node:fs/promises';
import { beforeAll, expect, test } from '@jest/globals';
import { gatherFiles } from '../../src/cli/import/gather-files.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const directory = temporaryDirectory();

beforeAll(async () => {
  const files = ['b.txt', 'a.txt', 'C.TXT', 'notes.md', 'txt', 'sub/z.txt', 'sub/deep/y.txt'];
  for (const name of files) await directory.write(name, 'x');
  await directory.write('dir.txt/x.txt', 'x');
  await mkdir(directory.path('empty'));
  await symlink(directory.path('.'), directory.path('sub/loop'));
  await symlink('nowhere', directory.path('sub/gone.txt'));
});

test.each([
  ['a file', ['b.txt'], ['b.txt']],
  ['a file of any name', ['notes.md'], ['notes.md']],
  [
    'files in the order given, even twice',
    ['b.txt', 'a.txt', 'b.txt'],
    ['b.txt', 'a.txt', 'b.txt'],
  ],
  ['what is not there', ['nothing.txt', 'a.txt'], ['nothing.txt', 'a.txt']],
  ['a directory without any', ['empty'], ['empty']],
  ['a directory of that name', ['dir.txt'], ['dir.txt/x.txt']],
  ['a directory, links as files', ['sub'], ['sub/deep/y.txt', 'sub/gone.txt', 'sub/z.txt']],
  [
    'a directory at any depth, sorted',
    ['.'],
    ['C.TXT', 'a.txt', 'b.txt', 'dir.txt/x.txt', 'sub/deep/y.txt', 'sub/gone.txt', 'sub/z.txt'],
  ],
])('%s', async (_, given, gathered) => {
  expect(await gatherFiles(given.map(directory.path))).toEqual(gathered.map(directory.path));
});
