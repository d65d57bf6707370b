import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const unit = fileURLToPath(new URL('../../src/deploy/masthead.service', import.meta.url));

const isHere = spawnSync('systemd-analyze', ['--version']).status === 0;
if (!isHere) process.stderr.write('Not tried, the systemd unit: systemd-analyze is not here\n');

(isHere ? describe : describe.skip)('the systemd unit', () => {
  const analyze = (...args: string[]) =>
    execFileSync('systemd-analyze', [...args, unit], { encoding: 'utf8', stdio: 'pipe' });

  it('is one that systemd understands', () => {
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('keeps from the machine what Masthead does not need', () => {
    const said = analyze('security', '--offline=true', '--threshold=20');
    expect(said).toMatch(/Overall exposure level for masthead\.service: [01]\.\d OK/);
  });
});
