import { afterEach, describe, expect, it } from '@jest/globals';
import { SignJWT, UnsecuredJWT } from 'jose';
import { testClock } from '../support/clock.ts';
import { testDatabase } from '../support/database.ts';
import { newDraft } from '../support/drafts.ts';
import { sendOperation } from '../support/graphql.ts';
import { signingKey, testIssuer } from '../support/issuer.ts';
import { adminToken, testServer } from '../support/server.ts';
import { newToken } from '../support/tokens.ts';

const database = testDatabase('newsroom');
const issuer = testIssuer();
const clock = testClock();
const server = testServer(database, {
  oidc: () => ({ issuer: issuer().url, audience: 'masthead', roleClaim: 'realm_access.roles' }),
});
afterEach(() => expect(server().reported).toEqual([]));

const editor = { realm_access: { roles: ['offline_access', 'Contributor', 'EDITOR'] } };

const viewer = (token: string) => sendOperation(server().url, 'Viewer', {}, token);

/** Whom a token is taken for, or the reason for which it is refused. */
async function outcome(token: string): Promise<unknown> {
  const { data, errors } = await viewer(token);
  return errors[0]?.extensions.reason ?? (data as { viewer: unknown } | null)?.viewer;
}

describe('a JWT of the issuer', () => {
  it('is taken for the person that it names, until it expires', async () => {
    const token = await issuer().sign({ ...editor, name: ' Zoë Lindqvist ', exp: clock.in(600) });
    expect(await outcome(token)).toMatchObject({
      name: 'Zoë Lindqvist',
      role: 'EDITOR',
      actor: `oidc:${issuer().url}#u-1`,
      expiresAt: new Date(clock.in(600) * 1000).toISOString(),
    });
  });

  it.each([
    [{ name: 'Zoë', preferred_username: 'zoe', email: 'zoe@example.org' }, 'Zoë'],
    [{ name: ' ', preferred_username: 'zoe', email: 'zoe@example.org' }, 'zoe'],
    [{ name: 7, email: 'zoe@example.org' }, 'zoe@example.org'],
    [{}, 'u-1'],
  ])('with %j is called %s', async (claims, name) => {
    expect(await outcome(await issuer().sign({ ...editor, ...claims }))).toMatchObject({ name });
  });

  it.each(['RS256', 'PS512', 'ES384', 'EdDSA'])('may be signed with %s', async (alg) => {
    const key = await signingKey(alg, alg);
    issuer().keys.push(key);
    clock.pass(31);
    expect(await outcome(await issuer().sign(editor, key))).toMatchObject({ role: 'EDITOR' });
  });

  it('may be meant for others too', async () => {
    const token = await issuer().sign({ ...editor, aud: ['account', 'masthead'] });
    expect(await outcome(token)).toMatchObject({ role: 'EDITOR' });
  });

  it('works in the newsroom, under its name', async () => {
    const token = await issuer().sign({ ...editor, name: 'Zoë' });
    const { id } = await newDraft(server().url, {}, token);
    const log = await sendOperation(
      server().url,
      'AuditLog',
      { first: 1, subject: id },
      adminToken,
    );
    const node = { actor: `oidc:${issuer().url}#u-1`, actorName: 'Zoë', action: 'createDraft' };
    expect(log.data).toMatchObject({ auditLog: { edges: [{ node }] } });
  });

  it('is not asked of those who send a token of ours', async () => {
    const { secret } = await newToken(database(), 'EDITOR');
    expect(await outcome(secret)).toMatchObject({ role: 'EDITOR' });
    expect(await outcome(adminToken)).toMatchObject({ role: 'ADMIN' });
  });
});

describe('the times in a JWT', () => {
  it.each([
    ['expired 59 s ago', -59, 0, 'good'],
    ['expired 60 s ago', -60, 0, 'EXPIRED'],
    ['is good from in 60 s on', 600, 60, 'good'],
    ['is good from in 61 s on', 600, 61, 'UNKNOWN'],
  ])('count within a minute: one that %s', async (_what, exp, nbf, expected) => {
    const times = { exp: clock.in(exp), nbf: clock.in(nbf) };
    const found = await outcome(await issuer().sign({ ...editor, ...times }));
    expect(typeof found === 'string' ? found : 'good').toBe(expected);
  });
});

describe('refused as UNKNOWN is a JWT', () => {
  const secretOf = (text: string) => new TextEncoder().encode(text);
  const claims = () => ({
    ...{ ...editor, iss: issuer().url, aud: 'masthead', sub: 'u-1', exp: clock.in(60) },
  });
  const header = { kid: 'first' };

  const tokens: Record<string, () => Promise<string> | string> = {
    'for somebody else': () => issuer().sign({ ...editor, aud: 'another' }),
    'for nobody': () => issuer().sign({ ...editor, aud: undefined }),
    'of another issuer': () => issuer().sign({ ...editor, iss: 'https://login.example.org' }),
    'of nobody': () => issuer().sign({ ...editor, iss: undefined }),
    'without an end': () => issuer().sign({ ...editor, exp: undefined }),
    'without a subject': () => issuer().sign({ ...editor, sub: undefined }),
    'signed with another key': async () =>
      issuer().sign(editor, await signingKey('ES256', 'first')),
    'signed with an unknown key': async () =>
      issuer().sign(editor, await signingKey('ES256', 'unknown')),
    'that is not signed': () => new UnsecuredJWT(claims()).encode(),
    'signed with what is public': () =>
      new SignJWT(claims())
        .setProtectedHeader({ ...header, alg: 'HS256' })
        .sign(secretOf(JSON.stringify(issuer().keys[0]!.publicJwk))),
    'that was changed': async () => {
      const [head, , signature] = (await issuer().sign(editor)).split('.');
      const forged = JSON.stringify({ ...claims(), realm_access: { roles: ['admin'] } });
      return `${head}.${Buffer.from(forged).toString('base64url')}.${signature}`;
    },
    'whose signature is cut': async () => (await issuer().sign(editor)).slice(0, -8),
    'without a signature': async () => (await issuer().sign(editor)).replace(/[^.]+$/, ''),
    'that is nonsense': () => 'aaaa.bbbb.cccc',
  };

  it.each(Object.keys(tokens))('%s', async (what) => {
    expect(await outcome(await tokens[what]!())).toBe('UNKNOWN');
  });

  it('in words that tell nothing of it', async () => {
    const { status, errors } = await viewer(await tokens['signed with another key']!());
    expect(status).toBe(401);
    const extensions = { code: 'UNAUTHENTICATED', reason: 'UNKNOWN' };
    expect(errors).toEqual([{ message: expect.any(String), extensions }]);
    expect(errors[0]!.message).not.toMatch(/key|sign|claim|kid|http/i);
  });
});

it.each([{}, { realm_access: { roles: ['owner'] } }, { role: 'admin' }])(
  'somebody without a role that we know is told so: %j',
  async (claims) => {
    const { status, errors } = await viewer(await issuer().sign(claims));
    expect(status).toBe(403);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', reason: 'NO_ROLE' } }]);
  },
);
