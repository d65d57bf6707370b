import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';

export interface TemporaryDirectory {
  /** Of a file in it. */
  path(name: string): string;
  /** Writes a file, and the directories it is in, and answers with its path. */
  write(name: string, content: string | Uint8Array): Promise<string>;
}

/** A directory of the test file's own, removed after its last test. */
export function temporaryDirectory(): TemporaryDirectory {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'masthead-cli-'));
  });
  afterAll(() => rm(root, { recursive: true }));
  const path = (name: string) => join(root, name);
  return {
    path,
    async write(name, content) {
      await mkdir(dirname(path(name)), { recursive: true });
      await writeFile(path(name), content);
      return path(name);
    },
  };
}
