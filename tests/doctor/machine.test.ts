import { mkdir, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lockData } from '../../src/database/data-lock.ts';
import { examine } from '../../src/doctor/examine.ts';
import { disk, freeSpace, memory, nodeVersion } from '../../src/doctor/machine.ts';
import { runMasthead } from '../cli/run-masthead.ts';

describe('the doctor', () => {
  let directory: string;
  beforeAll(async () => void (directory = await mkdtemp(join(tmpdir(), 'masthead-doctor-'))));
  afterAll(() => rm(directory, { recursive: true }));

  it.each([
    ['20.19.0', 'ok'],
    ['24.1.0', 'ok'],
    ['20.18.3', 'fail'],
    ['18.20.4', 'fail'],
  ])('takes Node %s as %s', (version, state) => {
    expect(nodeVersion(version)).toMatchObject({ about: 'Node', state });
  });

  it.each([
    [50, 'fail'],
    [500, 'warn'],
    [5000, 'ok'],
  ])('takes %i MiB of free disk as %s', (free, state) => {
    expect(freeSpace(free, '/srv')).toMatchObject({ state, text: `${free} MiB are free at /srv` });
  });

  it('looks at the disk that a folder would be made on', async () => {
    const { text } = await disk(join(directory, 'not', 'there'));
    const [, free] = new RegExp(`^(\\d+) MiB are free at ${directory}$`).exec(text) ?? [];
    const { bavail, bsize } = await statfs(directory);
    // Others write there too.
    expect(Math.abs(Number(free) - (bavail * bsize) / 1024 ** 2)).toBeLessThan(1024);
  });

  it('finds a folder that nothing can be made in', async () => {
    const file = join(directory, 'file');
    await writeFile(file, '');
    const { state, text } = await disk(join(file, 'data'));
    expect([state, text]).toEqual(['fail', `${file} can't be written to`]);
  });

  it('finds a cache that is bigger than the memory', () => {
    expect(memory(64 * 1024 * 1024)).toMatchObject({ state: 'ok' });
    const all = Math.min(process.constrainedMemory() || Infinity, totalmem());
    expect(memory(all / 2)).toMatchObject({ state: 'ok' });
    expect(memory(all / 2 + 1)).toMatchObject({ state: 'warn' });
  });

  it('names every wrong setting, and looks no further', async () => {
    const findings = await examine({ PORT: 'http', SAMPLE: 'yes' });
    expect(findings.slice(1)).toMatchObject([
      { about: 'settings', state: 'fail', text: 'PORT: "http" is not a port: 0 to 65535' },
      { about: 'settings', state: 'fail', text: 'SAMPLE: "yes" is not on or off' },
    ]);
  });

  it('leaves data alone that a server has', async () => {
    const data = join(directory, 'pglite');
    await mkdir(data);
    const unlock = await lockData(data);
    const findings = await examine({ DATA_DIR: directory });
    await unlock();
    expect(findings.at(-1)).toMatchObject({
      ...{ about: 'database', state: 'warn' },
      text: `${data} is in use by process ${process.pid}`,
    });
  });

  it('takes a folder as one that the first start fills, and looks into one that is there', async () => {
    const settings = { DATA_DIR: join(directory, 'new') };
    expect((await examine(settings)).at(-1)).toMatchObject({
      ...{ about: 'database', state: 'ok' },
      text: `Embedded; the first start makes ${join(directory, 'new', 'pglite')}`,
    });
    const broken = join(directory, 'broken', 'pglite');
    await mkdir(broken, { recursive: true });
    await writeFile(join(broken, 'PG_VERSION'), '9');
    expect((await examine({ DATA_DIR: join(directory, 'broken') })).at(-1)).toMatchObject({
      ...{ about: 'database', state: 'fail' },
      text: expect.stringContaining(`${broken} can't be opened: `) as unknown,
      advice: 'Restore a backup of it, or set DATA_DIR to another folder',
    });
  }, 60_000);

  it('says for people what it found, each with what to do', async () => {
    const { code, stdout } = await runMasthead(['doctor'], { env: { DATA_DIR: directory } });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ok {4}Node +\d+\..*\n/);
    expect(stdout).toMatch(/\nok {4}settings +All are right\n/);
    expect(stdout).toMatch(/\n(?:ok {2}|warn) {2}disk +\d+ MiB are free at /);
    expect(stdout).toMatch(/\nwarn {2}migrations .*\n {18}→ The next start applies them/);
  }, 60_000);

  it('ends with 1 when something failed, and shows no password', async () => {
    const env = { DATABASE_URL: 'postgresql://root:hunter2@127.0.0.1:1/none' };
    const { code, stdout, stderr } = await runMasthead(['doctor', '--json'], { env });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const { ok, findings } = JSON.parse(stdout) as { ok: boolean; findings: unknown[] };
    expect([ok, findings.at(-1)]).toEqual([
      false,
      {
        ...{ about: 'database', state: 'fail' },
        text: "127.0.0.1:1/none can't be asked: connect ECONNREFUSED 127.0.0.1:1",
        advice: 'Start PostgreSQL there, or set DATABASE_URL to where it runs',
      },
    ]);
    expect(stdout).not.toContain('hunter2');
  }, 60_000);

  it('refuses what it does not know', async () => {
    expect(await runMasthead(['doctor', '--heal'])).toMatchObject({ code: 2, stdout: '' });
  }, 60_000);
});
