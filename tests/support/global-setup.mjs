/** Makes the databases that every test file starts from, once a run, in a process of its own. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('templates.ts', import.meta.url));

export default function setUp() {
  const directory = mkdtempSync(join(tmpdir(), 'masthead-test-'));
  process.env.MASTHEAD_TEMPLATES = directory;
  runTemplates('make');
  globalThis.removeTemplates = () => {
    runTemplates('remove');
    rmSync(directory, { recursive: true });
  };
}

function runTemplates(what) {
  execFileSync(process.execPath, ['--import', 'tsx', script, what], { stdio: 'inherit' });
}
