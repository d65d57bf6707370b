import { connect } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { testServer } from '../support/server.ts';

const database = testDatabase('empty');
const server = testServer(database);
const secure = testServer(database, { site: { url: 'https://news.example.org' } });

afterEach(() => expect(server().reported.splice(0)).toEqual([]));

/** What comes back for bytes that are sent as they are, once the server has closed the connection. */
function exchange(bytes: string): Promise<string> {
  const { hostname, port } = new URL(server().url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes, 'latin1'));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
const close = 'Host: a.test\r\nConnection: close\r\n';
const json = 'Content-Type: application/json\r\n';

describe('a request that is none is refused with a plain 4xx', () => {
  it.each([
    ['TRACE', `TRACE / HTTP/1.1\r\n${close}\r\n`, 405],
    ['CONNECT', `CONNECT a.test:443 HTTP/1.1\r\n${close}\r\n`, 405],
    ['a method of WebDAV', `PROPFIND / HTTP/1.1\r\n${close}\r\n`, 405],
    ['a method that nobody knows', `BREW / HTTP/1.1\r\n${close}\r\n`, 400],
    ['no Host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['two Hosts', `GET / HTTP/1.1\r\n${close}Host: b.test\r\n\r\n`, 400],
    ['a Host that is none', 'GET / HTTP/1.1\r\nHost: a b/c\r\nConnection: close\r\n\r\n', 400],
    ['dot segments', `GET /world/../../etc/passwd HTTP/1.1\r\n${close}\r\n`, 400],
    ['escaped dot segments', `GET /world/%2e%2E/%2e HTTP/1.1\r\n${close}\r\n`, 400],
    ['an escaped slash', `GET /world%2fafrica HTTP/1.1\r\n${close}\r\n`, 400],
    ['a backslash', `GET /world\\africa HTTP/1.1\r\n${close}\r\n`, 400],
    ['an escaped NUL', `GET /world%00 HTTP/1.1\r\n${close}\r\n`, 400],
    ['an overlong escape', `GET /%c0%ae%c0%ae/ HTTP/1.1\r\n${close}\r\n`, 400],
    ['half an escape', `GET /%e HTTP/1.1\r\n${close}\r\n`, 400],
    ['bytes that are no text', `GET /\xff\xfe HTTP/1.1\r\n${close}\r\n`, 400],
    ['a very long path', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\n${close}\r\n`, 431],
    [
      'very many headers',
      `GET / HTTP/1.1\r\n${close}${'A: bcdefghijklmnopqrst\r\n'.repeat(1500)}\r\n`,
      431,
    ],
    ['two tokens', `GET / HTTP/1.1\r\n${close}Authorization: a\r\nAuthorization: b\r\n\r\n`, 400],
    [
      'a body that is packed',
      `POST /graphql HTTP/1.1\r\n${close}${json}Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}`,
      415,
    ],
    [
      'two lengths',
      `POST /graphql HTTP/1.1\r\n${close}${json}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`,
      400,
    ],
    [
      'a length and chunks',
      `POST /graphql HTTP/1.1\r\n${close}${json}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
    ],
    [
      'a length that is no number',
      `POST /graphql HTTP/1.1\r\n${close}${json}Content-Length: two\r\n\r\n{}`,
      400,
    ],
    ['no HTTP at all', 'hello\r\n\r\n', 400],
  ])('%s', async (_what, bytes, status) => {
    const answer = await exchange(bytes);
    expect(statusOf(answer)).toBe(status);
    expect(answer).not.toMatch(/node_modules|at .*:\d+:\d+|Error:/);
  });
});

describe('a request in an unusual form is answered', () => {
  it.each([
    ['a whole address', `GET http://a.test/health/live HTTP/1.1\r\n${close}\r\n`, 200],
    ['HTTP/1.0 with a Host', 'GET /health/live HTTP/1.0\r\nHost: a.test\r\n\r\n', 200],
    ['a path of other letters', `GET /%C3%A9t%C3%A9 HTTP/1.1\r\n${close}\r\n`, 404],
  ])('%s', async (_what, bytes, status) => {
    expect(statusOf(await exchange(bytes))).toBe(status);
  });
});

describe('what any page may have a browser send changes nothing', () => {
  const query = 'mutation { __typename }';
  const form = new URLSearchParams({ query }).toString();

  it.each([
    ['a form', form, 'application/x-www-form-urlencoded'],
    ['a form, told oddly', form, ' Application/X-WWW-Form-Urlencoded; charset=utf-8'],
    ['text', JSON.stringify({ query }), 'text/plain'],
    ['text that says it is JSON', JSON.stringify({ query }), 'text/plain; x=application/json'],
    [
      'files',
      `--b\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${JSON.stringify({ query })}\r\n--b--`,
      'multipart/form-data; boundary=b',
    ],
  ])('%s', async (_what, body, contentType) => {
    const headers = { 'content-type': contentType };
    const { status } = await fetch(`${server().url}/graphql`, { method: 'POST', headers, body });
    expect(status).toBe(415);
  });

  it('bytes of no type', async () => {
    const body = new Blob([JSON.stringify({ query })]);
    const { status } = await fetch(`${server().url}/graphql`, { method: 'POST', body });
    expect(status).toBe(415);
  });
});

describe('browsers come back by https', () => {
  const hsts = async (url: string, path: string) =>
    (await fetch(url + path)).headers.get('strict-transport-security');

  it.each(['/', '/graphql?query={__typename}', '/feed.rss', '/world%00'])(
    'to a site that is there by https: %s',
    async (path) => {
      expect(await hsts(secure().url, path)).toBe('max-age=31536000');
      expect(await hsts(server().url, path)).toBeNull();
    },
  );
});

describe('every answer tells browsers to be careful', () => {
  it.each(['/', '/graphql?query={__typename}', '/feed.rss', '/health/live', '/nowhere/at/all'])(
    '%s',
    async (path) => {
      const { headers } = await fetch(server().url + path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('strict-transport-security')).toBeNull();
      expect(headers.get('x-powered-by') ?? headers.get('server')).toBeNull();
    },
  );
});
