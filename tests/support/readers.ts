import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { describe } from '@jest/globals';

const run = promisify(execFile);

/** Debian's, which sees Debian's packages. */
export const python = '/usr/bin/python3';

/** Runs a program that has to end well within half a minute; answers with what it printed. */
export async function output(
  program: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<string> {
  const given = { ...process.env, ...env };
  const { stdout } = await run(program, args, { timeout: 30_000, env: given });
  return stdout;
}

function isThere(program: string, args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore', timeout: 10_000 });
    return true;
  } catch {
    return false;
  }
}

const checks = {
  feedparser: () => isThere(python, ['-c', 'import feedparser']),
  newsboat: () => isThere('newsboat', ['-v']) && isThere(python, ['-c', 'import sqlite3']),
};

/** For tests with a program that reads feeds: skipped where it is missing, unless REQUIRE_READERS=1. */
export function describeWith(reader: keyof typeof checks, tests: () => void): void {
  const isWanted = process.env['REQUIRE_READERS'] === '1' || checks[reader]();
  if (!isWanted) process.stderr.write(`Not tried with ${reader}: it is not installed here\n`);
  (isWanted ? describe : describe.skip)(reader, tests);
}
