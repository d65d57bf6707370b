import { beforeEach, describe, expect, it } from '@jest/globals';
import { testClock } from '../support/clock.ts';
import { testDatabase } from '../support/database.ts';
import { readOperation } from '../../src/graphql/operations.ts';
import { sendOperation } from '../support/graphql.ts';
import { signingKey, testIssuer, type TestIssuer } from '../support/issuer.ts';
import { testServer, type TestServer } from '../support/server.ts';

const database = testDatabase('empty');

/** An issuer and a server that trusts it, as they are right after the start. */
function newIssuer() {
  const issuer = testIssuer();
  const server = testServer(database, {
    oidc: () => ({ issuer: issuer().url, audience: 'masthead', roleClaim: 'role' }),
  });
  return { issuer, server };
}

async function outcome(server: TestServer, token: string): Promise<unknown> {
  const { data, errors } = await sendOperation(server.url, 'Viewer', {}, token);
  if (errors[0]) return errors[0].extensions.reason;
  return (data as { viewer: { role: string } } | null)?.viewer.role;
}

const token = (issuer: TestIssuer, key?: TestIssuer['keys'][number]) =>
  issuer.sign({ role: 'editor' }, key);

describe('an issuer', () => {
  const { issuer, server } = newIssuer();
  const clock = testClock();

  it('is not asked about tokens that are not its own', async () => {
    const other = await issuer().sign({ role: 'editor', iss: 'https://login.example.org' });
    expect(await outcome(server(), other)).toBe('UNKNOWN');
    expect(issuer().asked).toEqual([]);
  });

  it('is asked for its keys once, when its first token comes', async () => {
    const tokens = await Promise.all(Array.from({ length: 5 }, () => token(issuer())));
    const outcomes = tokens.map((each) => outcome(server(), each));
    expect(new Set(await Promise.all(outcomes))).toEqual(new Set(['EDITOR']));
    expect(issuer().asked).toEqual(['discovery', 'keys']);
  });

  it('is asked again for a new key, but not within half a minute', async () => {
    const next = await signingKey('RS256', 'second');
    issuer().keys.push(next);
    expect(await outcome(server(), await token(issuer(), next))).toBe('UNKNOWN');
    expect(issuer().asked).toHaveLength(2);
    clock.pass(31);
    expect(await outcome(server(), await token(issuer(), next))).toBe('EDITOR');
    expect(await outcome(server(), await token(issuer()))).toBe('EDITOR');
    expect(issuer().asked).toEqual(['discovery', 'keys', 'keys']);
  });

  it('is not asked again and again for a key that there is not', async () => {
    const none = await signingKey('ES256', 'none');
    for (let n = 0; n < 3; n++)
      expect(await outcome(server(), await token(issuer(), none))).toBe('UNKNOWN');
    clock.pass(31);
    for (let n = 0; n < 3; n++)
      expect(await outcome(server(), await token(issuer(), none))).toBe('UNKNOWN');
    expect(issuer().asked).toHaveLength(4);
  });

  it('takes a key back within ten minutes', async () => {
    const [first] = issuer().keys.splice(0, 1);
    const old = await token(issuer(), first);
    expect(await outcome(server(), old)).toBe('EDITOR');
    clock.pass(601);
    expect(await outcome(server(), old)).toBe('UNKNOWN');
    expect(server().reported).toEqual([]);
  });
});

describe('an issuer that does not answer', () => {
  const { issuer, server } = newIssuer();
  const clock = testClock();
  beforeEach(() => void server().reported.splice(0));

  async function answerTo(authorization: string) {
    const body = JSON.stringify({ query: readOperation('Viewer') });
    const headers = { 'content-type': 'application/json', authorization };
    const response = await fetch(`${server().url}/graphql`, { method: 'POST', headers, body });
    return { response, body: (await response.json()) as unknown };
  }

  it('is told of with 503, and reported', async () => {
    issuer().trouble = 500;
    const { response, body } = await answerTo(`Bearer ${await token(issuer())}`);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '10']);
    const extensions = { code: 'UNAUTHENTICATED', reason: 'ISSUER_UNREACHABLE' };
    expect(body).toEqual({
      errors: [{ message: expect.stringContaining('try again'), extensions }],
    });
    expect(String(server().reported)).toContain('/.well-known/openid-configuration');
  });

  it('is left alone for ten seconds', async () => {
    issuer().trouble = null;
    const asked = issuer().asked.length;
    for (let n = 0; n < 3; n++) {
      expect(await outcome(server(), await token(issuer()))).toBe('ISSUER_UNREACHABLE');
    }
    expect([issuer().asked.length, server().reported]).toEqual([asked, []]);
  });

  it('is asked again then', async () => {
    clock.pass(11);
    expect(await outcome(server(), await token(issuer()))).toBe('EDITOR');
  });

  it('does not matter while its keys are fresh', async () => {
    issuer().trouble = 503;
    clock.pass(300);
    expect(await outcome(server(), await token(issuer()))).toBe('EDITOR');
    const unknown = await signingKey('ES256', 'unknown');
    expect(await outcome(server(), await token(issuer(), unknown))).toBe('ISSUER_UNREACHABLE');
    expect(await outcome(server(), await token(issuer()))).toBe('EDITOR');
    expect(server().reported).toHaveLength(1);
  });
});

describe.each([
  ['names another issuer', { issuer: 'https://login.example.org' }],
  ['has no keys', { jwks_uri: undefined }],
  ['has its keys inside', { jwks_uri: 'data:application/json,{"keys":[]}' }],
  ['has keys where there is nobody', { jwks_uri: 'http://127.0.0.1:1/keys' }],
])('an issuer whose document %s', (_what, discovery) => {
  const { issuer, server } = newIssuer();

  it('is not trusted', async () => {
    issuer().discovery = discovery;
    expect(await outcome(server(), await token(issuer()))).toBe('ISSUER_UNREACHABLE');
    expect(server().reported).toHaveLength(1);
  });
});
