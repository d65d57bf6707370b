import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { RequestFailed } from '../../src/client/client.ts';
import { SiteFrontDocument } from '../../src/client/operations.generated.ts';
import { createReader } from '../../src/reader/reader.ts';
import { apiOf, on } from './api.ts';
import { front, site, storyPage } from './examples.ts';
import { get, tide } from './tide.ts';

describe('when the API fails', () => {
  const failing = (code: string) => [
    on(SiteFrontDocument, () => {
      throw new RequestFailed('secret', code);
    }),
  ];

  test.each(['INTERNAL_SERVER_ERROR', 'HTTP_500', 'HTTP_503'])('%s is 503', async (code) => {
    const response = await get('/', failing(code));
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await response.text()).not.toContain('secret');
  });

  test('a cursor that it refuses is 400', async () => {
    const response = await get('/?after=x', failing('BAD_USER_INPUT'));
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('secret');
  });

  test('anything else is a mistake of ours', async () => {
    await expect(get('/', failing('BAD_USER_INPUT'))).rejects.toThrow('secret');
  });
});

test('the cursor is handed on', async () => {
  const handed = on(SiteFrontDocument, ({ after }) => {
    expect(after).toBe('a+b');
    return front(storyPage([]));
  });
  expect((await get('/?after=a%2Bb', [handed])).status).toBe(200);
});

test('HEAD is GET without the page', async () => {
  const response = await get('/world/rain', tide(), { method: 'HEAD' });
  expect([response.status, await response.text()]).toEqual([200, '']);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
});

test('POST is refused', async () => {
  const response = await get('/', tide(), { method: 'POST' });
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

describe('the security policy', () => {
  test('lets through the styles of the page and nothing that runs', async () => {
    const response = await get('/');
    const policy = response.headers.get('content-security-policy')!;
    const style = /<style>(.*)<\/style>/s.exec(await response.text())![1]!;
    expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(policy).toMatch(/^default-src 'none'; img-src 'self' /);
    expect(policy).not.toMatch(/script|unsafe-inline/);
  });

  test('lets through pictures of a site without TLS', async () => {
    const local = { ...site, url: 'http://localhost:4000' };
    const reader = createReader({ site: local });
    const { headers } = await reader(new Request('http://127.0.0.1:4000/'), apiOf(...tide()));
    expect(headers.get('content-security-policy')).toContain(' http://localhost:4000 ');
  });
});
