import { describe, expect, it } from '@jest/globals';
import { parseConfig } from '../../src/config.ts';
import { examine } from '../../src/doctor/examine.ts';
import { proxies } from '../../src/doctor/proxies.ts';

const found = (settings: Record<string, string>) => proxies(parseConfig(settings));

describe('where no proxy is trusted the doctor', () => {
  it.each([
    [{ PUBLIC_URL: 'https://news.example.org' }, 'PUBLIC_URL is https, which this server'],
    [{ PUBLIC_URL: 'https://news.example.org', PORT: '443' }, 'PUBLIC_URL is https, which'],
    [{ PUBLIC_URL: 'http://news.example.org' }, 'PUBLIC_URL has the port 80, and PORT is 4000'],
    [{ PUBLIC_URL: 'http://localhost:8080' }, 'PUBLIC_URL has the port 8080, and PORT is 4000'],
    [
      { PUBLIC_URL: 'http://news.example.org', PORT: '80' },
      'PUBLIC_URL is at news.example.org, and HOST is 127.0.0.1',
    ],
  ])('sees by %j that there is one, and says what to set', (settings, why) => {
    const { state, text, advice } = found(settings);
    expect([state, text]).toEqual(['warn', expect.stringContaining(why)]);
    expect(advice).toMatch(/^Set TRUSTED_PROXIES to the address or network .* one rate/);
  });

  it.each([
    {},
    { PUBLIC_URL: 'http://localhost:4000' },
    { PUBLIC_URL: 'http://news.example.org', PORT: '80', HOST: '0.0.0.0' },
  ])('says nothing of %j', (settings) => {
    expect(found(settings)).toMatchObject({ about: 'proxies', state: 'ok' });
  });
});

it('the doctor takes proxies that are trusted as they are, unless that is everybody', () => {
  const behind = { PUBLIC_URL: 'https://news.example.org' };
  expect(found({ ...behind, TRUSTED_PROXIES: '10.0.0.7, 172.16.0.0/12' })).toMatchObject({
    ...{ state: 'ok', text: 'Of 10.0.0.7, 172.16.0.0/12' },
  });
  for (const all of ['0.0.0.0/0', '10.0.0.7, ::/0'])
    expect(found({ ...behind, TRUSTED_PROXIES: all })).toMatchObject({ state: 'warn' });
});

it('the doctor looks at proxies whatever else there is', async () => {
  const settings = { DATA_DIR: '/nowhere/at/all', PUBLIC_URL: 'https://127.0.0.1:1' };
  const findings = await examine(settings);
  expect(findings.filter(({ about }) => about === 'proxies')).toMatchObject([{ state: 'warn' }]);
});
